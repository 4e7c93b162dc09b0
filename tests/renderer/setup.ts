import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// happy-dom lays nothing out, so there is nothing to scroll into view.
Element.prototype.scrollIntoView ??= () => undefined;

// Each test starts on an empty page; the library does this by itself only where globals are on.
afterEach(() => {
  cleanup();
});
