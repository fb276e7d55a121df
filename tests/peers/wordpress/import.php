<?php // import.php FILE: an export by WordPress's own functions, in the way of its importer (wordpress.org/plugins/wordpress-importer).
require __DIR__ . '/load.php';
wp_set_current_user(1);
$channel = simplexml_load_file($argv[1])->channel;
$wp = $channel->getNamespaces(true)['wp'] ?? 'http://wordpress.org/export/1.2/';
$text = fn($element, $name) => (string) $element->children($wp)->$name;
$logins = ['' => 1];
foreach ($channel->children($wp)->author as $author) {
    $login = sanitize_user((string) $author->author_login, true);
    $user = wp_insert_user(['user_login' => $login, 'user_pass' => 'x', 'display_name' => (string) $author->author_display_name]);
    $logins[(string) $author->author_login] = is_wp_error($user) ? 1 : $user;
}
foreach ($channel->children($wp)->category as $each) {
    $parent = get_term_by('slug', (string) $each->category_parent, 'category');
    wp_insert_term(wp_slash((string) $each->cat_name), 'category', ['slug' => (string) $each->category_nicename,
        'parent' => $parent ? $parent->term_id : 0, 'description' => (string) $each->category_description]);
}
foreach ($channel->children($wp)->tag as $each) {
    wp_insert_term(wp_slash((string) $each->tag_name), 'post_tag', ['slug' => (string) $each->tag_slug]);
}
foreach ($channel->item as $item) {
    $creator = (string) $item->children('http://purl.org/dc/elements/1.1/')->creator;
    $post = ['post_author' => $logins[$creator] ?? 1, 'post_title' => (string) $item->title, 'guid' => (string) $item->guid,
        'post_content' => (string) $item->children('http://purl.org/rss/1.0/modules/content/')->encoded,
        'post_excerpt' => (string) $item->children('http://wordpress.org/export/1.2/excerpt/')->encoded,
        'import_id' => (int) $text($item, 'post_id'), 'post_name' => $text($item, 'post_name')];
    foreach (['post_date', 'post_date_gmt', 'comment_status', 'ping_status', 'post_parent', 'menu_order', 'post_type', 'post_password'] as $name) {
        $post[$name] = $text($item, $name);
    }
    $post['post_status'] = $text($item, 'status');
    $id = $post['post_type'] === 'attachment' ? wp_insert_attachment(wp_slash($post)) : wp_insert_post(wp_slash($post), true);
    if (is_wp_error($id)) {
        fwrite(STDERR, $post['post_title'] . ': ' . $id->get_error_message() . "\n");
        continue;
    }
    $terms = ['category' => [], 'post_tag' => []];
    foreach ($item->category as $term) {
        $terms[(string) $term['domain']][] = (string) $term['nicename'];
    }
    foreach ($terms as $taxonomy => $slugs) {
        if (taxonomy_exists($taxonomy)) {
            wp_set_object_terms($id, $slugs, $taxonomy);
        }
    }
    foreach ($item->children($wp)->postmeta as $meta) {
        add_post_meta($id, wp_slash((string) $meta->meta_key), wp_slash((string) $meta->meta_value));
    }
    foreach ($item->children($wp)->comment as $comment) {
        $fields = ['comment_post_ID' => $id];
        foreach ($comment as $field) {
            $fields[$field->getName()] = (string) $field;
        }
        unset($fields['comment_id'], $fields['commentmeta']);
        wp_insert_comment(wp_slash($fields));
    }
    if ($text($item, 'is_sticky') === '1') {
        stick_post($id);
    }
}
