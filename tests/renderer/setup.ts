import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// A real kernel with real workers answers when the machine gets to it: waiting costs nothing.
configure({ asyncUtilTimeout: 15_000 });

// happy-dom lays nothing out, so there is nothing to scroll into view.
Element.prototype.scrollIntoView ??= () => undefined;

// Nor does it load fonts; a text field that grows waits for them.
if (!('fonts' in document)) Object.defineProperty(document, 'fonts', { value: new EventTarget() });

// A menu hides where its button has scrolled out of view, and without a layout every button is of no size at the very
// edge: menus opened hidden, could not take the focus, and warned of it with the whole page printed into the log.
const { getBoundingClientRect } = Element.prototype;
Element.prototype.getBoundingClientRect = function (this: Element) {
  return this.hasAttribute('aria-haspopup') ? new DOMRect(8, 8, 8, 8) : getBoundingClientRect.call(this);
};
Object.defineProperties(document.documentElement, {
  clientWidth: { value: 1024, configurable: true },
  clientHeight: { value: 768, configurable: true },
});

// Each test starts on an empty page; the library does this by itself only where globals are on.
afterEach(() => {
  cleanup();
});
