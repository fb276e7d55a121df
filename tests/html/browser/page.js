// Runs in the page at the top, which holds one frame an attack: does to each what a person and other scripts would do,
// and gathers what came of it.
'use strict';
const fired = {}; // number of the frame: what it did
const pictures = {}; // number of the frame: the addresses that it may ask for

const frames = () => [...document.querySelectorAll('iframe')];
const holds = (outer, source) => {
    if (outer === source)
        return true;
    for (let i = 0; i < outer.length; ++i) {
        if (holds(outer[i], source))
            return true;
    }
    return false;
};
const note = (id, what) => (fired[id] ??= new Set()).add(what);
const attempt = act => { try { act(); } catch { /* the attack's own trouble */ } };

addEventListener('message', event => {
    const frame = frames().find(each => holds(each.contentWindow, event.source));
    note(frame ? frame.id : 'nobody', event.data.fired);
});

// A name of the platform's own that gives an element instead (HTML standard, 3.1.7 and 7.2.2.3).
function lookForClobbering(frame) {
    const {contentWindow: window_, contentDocument: document_} = frame;
    const look = (object, model, named) => {
        for (const name in model) {
            let value;
            attempt(() => value = object[name]);
            const elements = value instanceof window_.HTMLCollection || value instanceof window_.RadioNodeList
                ? [...value] : [value];
            if (elements.some(each => each instanceof window_.Element && each.nodeType === 1
                    && [each.getAttribute('id'), each.getAttribute('name')].includes(name) && named(each)))
                note(frame.id, 'clobbers ' + name);
        }
    };
    look(document_, Document.prototype, each => each.localName !== 'body' && each.localName !== 'head');
    look(window_, window, () => true);
    for (const form of document_.querySelectorAll('form'))
        look(form, HTMLFormElement.prototype, () => true);
}

const mouse = ['pointerover', 'pointerenter', 'mouseover', 'mouseenter', 'mousemove', 'pointerdown', 'mousedown',
    'pointerup', 'mouseup', 'auxclick', 'contextmenu', 'dblclick', 'mouseout'];
const others = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'select', 'copy', 'cut', 'paste',
    'dragstart', 'drop', 'wheel', 'scroll', 'touchstart', 'toggle', 'animationstart', 'animationend',
    'transitionend', 'focusin', 'blur'];

function act(element, window_) {
    for (const type of mouse)
        element.dispatchEvent(new window_.MouseEvent(type, {bubbles: true, cancelable: true}));
    for (const type of others)
        element.dispatchEvent(new window_.Event(type, {bubbles: true, cancelable: true}));
    // Whatever else it listens to.
    for (const name of element.getAttributeNames().filter(each => /^on/i.test(each)))
        element.dispatchEvent(new window_.Event(name.slice(2).toLowerCase()));
    attempt(() => element.focus());
    if (element.localName === 'details')
        element.open = !element.open;
    if (element.localName === 'form')
        attempt(() => element.requestSubmit());
    element.dispatchEvent(new window_.MouseEvent('click', {bubbles: true, cancelable: true}));
}

function actOnAll(frame) {
    attempt(() => {
        const within = root => [...root.querySelectorAll('*')].flatMap(
            each => each.shadowRoot ? [each, ...within(each.shadowRoot)] : [each]);
        for (const element of within(frame.contentDocument))
            attempt(() => act(element, frame.contentWindow));
    });
}

function notePictures(frame) {
    attempt(() => {
        const found = pictures[frame.id] ??= [];
        const address = value => attempt(() => found.push(new URL(value, frame.contentDocument.baseURI).href));
        for (const element of frame.contentDocument.querySelectorAll('img, audio, video, source, [background]')) {
            for (const name of ['src', 'poster', 'background'])
                address(element.getAttribute(name) ?? '#');
            for (const candidate of (element.getAttribute('srcset') ?? '').split(', '))
                address(candidate.trim().split(' ')[0]);
        }
    });
}

// What scripts do with text that they hold to be safe: parse it again, use a template.
function parseAgain(frame) {
    attempt(() => {
        const document_ = frame.contentDocument;
        for (const template of document_.querySelectorAll('template'))
            document_.body.append(document_.importNode(template.content, true));
        document_.body.innerHTML = document_.body.innerHTML;
    });
}

const pause = time => new Promise(done => setTimeout(done, time));
const eachFrame = act => frames().forEach(act);

async function run() {
    eachFrame(notePictures);
    eachFrame(frame => attempt(() => lookForClobbering(frame)));
    await pause(150); // what begins by itself
    eachFrame(actOnAll);
    await pause(150);
    eachFrame(parseAgain);
    eachFrame(notePictures);
    await pause(100);
    eachFrame(actOnAll);
    await pause(150);
    return JSON.stringify({
        fired: Object.fromEntries(Object.entries(fired).map(([id, what]) => [id, [...what]])),
        pictures,
    });
}

let result = null;
const settled = Promise.race([new Promise(done => addEventListener('load', done)), pause(4000)]);
settled.then(run).then(text => {
    result = text;
    document.title = 'done';
});
