/** Where a workspace is proposed: the organisation's name, without what folders cannot be called. */
export function folderFor(base: string, organisation: string): string {
  const name = organisation
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '');
  const separator = base.includes('\\') ? '\\' : '/';
  return `${base}${separator}${name || 'My workspace'}`;
}
