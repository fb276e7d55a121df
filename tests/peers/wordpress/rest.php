<?php // The router of php -S: what is no file is WordPress's.
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/index.php';
require __DIR__ . '/config.php';
require ABSPATH . 'wp-settings.php';
wp();
