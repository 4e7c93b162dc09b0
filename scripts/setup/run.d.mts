/** The folder with package.json. */
export const root: string;
/** The project's own Node 24. */
export const projectNode: string;
