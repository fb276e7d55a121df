<?php // WordPress from the command line.
$_SERVER += ['HTTP_HOST' => 'peer.example', 'SERVER_NAME' => 'peer.example', 'REQUEST_URI' => '/', 'REQUEST_METHOD' => 'GET',
             'SERVER_PROTOCOL' => 'HTTP/1.1', 'REMOTE_ADDR' => '127.0.0.1'];
require __DIR__ . '/config.php';
define('WP_ADMIN', true);
define('WP_IMPORTING', true);
require ABSPATH . 'wp-settings.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';
