<?php // An administrator's and an author's application passwords, a line each; addresses with names; a field for the API.
require __DIR__ . '/load.php';
global $wp_rewrite;
$wp_rewrite->set_permalink_structure('/%postname%/');
flush_rewrite_rules(false);
update_option('timezone_string', 'Europe/Paris');
$author = wp_insert_user(['user_login' => 'auteur', 'user_pass' => 'x', 'role' => 'author', 'display_name' => 'Anne Arc']);
foreach ([1, $author] as $user) {
    [$password] = WP_Application_Passwords::create_new_application_password($user, ['name' => 'marbre']);
    echo $password, "\n";
}
