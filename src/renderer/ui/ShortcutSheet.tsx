import { Modal } from '@mantine/core';
import { KeyHint } from './KeyHint.tsx';
import classes from './ShortcutSheet.module.css';

export interface ShortcutGroup {
  readonly title: string;
  /** What a key does, and the key as KeyHint takes it. */
  readonly shortcuts: readonly { readonly what: string; readonly keys: string }[];
}

interface ShortcutSheetProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly groups: readonly ShortcutGroup[];
}

/** Every shortcut on one sheet. Opened by the question mark. */
export function ShortcutSheet({ opened, onClose, groups }: ShortcutSheetProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Keyboard" size={680}>
      <ShortcutGroups groups={groups} />
    </Modal>
  );
}

/** The same without the dialog. */
export function ShortcutGroups({ groups }: Pick<ShortcutSheetProps, 'groups'>) {
  return (
    <div className={classes.groups}>
      {groups.filter(hasKeys).map(({ title, shortcuts }) => (
        <section key={title} className={classes.group}>
          <h3 className={classes.title}>{title}</h3>
          <dl>
            {shortcuts.map(({ what, keys }) => (
              <div key={what} className={classes.shortcut}>
                <dt>{what}</dt>
                <dd>
                  <KeyHint keys={keys} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

const hasKeys = ({ shortcuts }: ShortcutGroup) => shortcuts.length > 0;
