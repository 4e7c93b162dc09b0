import { createSpotlight } from '@mantine/spotlight';

// Spotlight keeps its own open state; the frame drives it like its other dialogs.
export const [paletteStore, palette] = createSpotlight();
