import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// A real kernel with real workers answers when the machine gets to it: waiting costs nothing.
configure({ asyncUtilTimeout: 15_000 });

// happy-dom lays nothing out, so there is nothing to scroll into view.
Element.prototype.scrollIntoView ??= () => undefined;

// Nor does it load fonts; a text field that grows waits for them.
if (!('fonts' in document)) Object.defineProperty(document, 'fonts', { value: new EventTarget() });

// Each test starts on an empty page; the library does this by itself only where globals are on.
afterEach(() => {
  cleanup();
});
