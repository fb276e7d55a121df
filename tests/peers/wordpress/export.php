<?php // export.php FILE: WordPress's own export.
require __DIR__ . '/load.php';
require_once ABSPATH . 'wp-admin/includes/export.php';
wp_set_current_user(1);
ob_start();
export_wp(['content' => 'all']);
file_put_contents($argv[1], ob_get_clean());
