// Runs in a world of its own: the page's scripts are off and never see it. Brings the page in line with what the
// renderer writes, element by element, so that nothing reloads, flickers or jumps.
globalThis.marbre = (() => {
  const bodyOf = (root) => root.querySelector('[itemprop~="articleBody"]');

  function sameAttributes(from, to) {
    for (const { name } of [...from.attributes]) if (!to.hasAttribute(name)) from.removeAttribute(name);
    for (const { name, value } of to.attributes) if (from.getAttribute(name) !== value) from.setAttribute(name, value);
  }

  // The body's blocks are spliced on their own.
  function morph(from, to, body) {
    if (from === body) return sameAttributes(from, to);
    if (from.nodeType !== Node.ELEMENT_NODE) {
      if (from.nodeValue !== to.nodeValue) from.nodeValue = to.nodeValue;
      return;
    }
    sameAttributes(from, to);
    const wanted = [...to.childNodes];
    wanted.forEach((node, index) => {
      const present = from.childNodes[index];
      if (!present) from.appendChild(document.importNode(node, true));
      else if (present.nodeName === node.nodeName && (present === body) === (node.getAttribute?.('itemprop') === 'articleBody'))
        morph(present, node, body);
      else if (!present.contains(body)) from.replaceChild(document.importNode(node, true), present);
      else from.insertBefore(document.importNode(node, true), present);
    });
    while (from.childNodes.length > wanted.length) {
      const extra = [...from.childNodes].reverse().find((node) => !node.contains(body));
      if (!extra) break;
      extra.remove();
    }
  }

  return {
    // The page without its body's blocks.
    frame(html) {
      const next = new DOMParser().parseFromString(html, 'text/html');
      morph(document.documentElement, next.documentElement, bodyOf(document));
    },
    // Puts `blocks` in the place of `count` of the body's elements from `start` on.
    splice(start, count, blocks) {
      const body = bodyOf(document);
      const template = document.createElement('template');
      template.innerHTML = blocks.join('');
      const children = [...body.children];
      const before = children[start + count] ?? null;
      children.slice(start, start + count).forEach((element) => element.remove());
      body.insertBefore(template.content, before);
    },
  };
})();
