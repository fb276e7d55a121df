// Runs first in every frame: what an attack would call tells the page at the top instead.
(() => {
    if (window === top)
        return;
    const page = top;
    const report = what => page.postMessage({fired: what}, '*');
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'fetch'])
        window[name] = () => { report(name); return null; };
    XMLHttpRequest.prototype.send = () => report('XMLHttpRequest');
    Navigator.prototype.sendBeacon = () => report('beacon');
})();
