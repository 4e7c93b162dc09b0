import { IconX } from '@tabler/icons-react';
import { useMirror } from '#renderer/state/mirror.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { IconAction } from '#renderer/ui/IconAction.tsx';
import { WhenText } from '#renderer/ui/WhenText.tsx';
import classes from './WelcomeScreen.module.css';
import type { OpenFolder } from './WelcomeScreen.tsx';

/** The workspaces opened last on this machine; nothing at all before the first. */
export function RecentWorkspaces({ open }: { readonly open: OpenFolder }) {
  const recent = useMirror(({ status }) => status?.recent ?? []);
  const command = useCommand();
  if (recent.length === 0) return null;
  return (
    <section className={classes.recent} aria-labelledby="recent">
      <h2 className={classes.title} id="recent">
        Recent
      </h2>
      <ul className={classes.list}>
        {recent.map(({ path, organisation, openedAt }) => (
          <li key={path} className={classes.entry}>
            <button type="button" className={classes.opener} onClick={() => void open(path)}>
              <span className={classes.organisation}>{organisation}</span>
              <span className={classes.path} title={path}>
                {path}
              </span>
            </button>
            <span className={classes.when}>
              <WhenText at={openedAt} />
            </span>
            <IconAction
              label={`Take ${organisation} off this list; the folder stays`}
              icon={<IconX size={14} />}
              onClick={() => void command('workspace.forget', { path })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
