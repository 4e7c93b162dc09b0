import { type DragEvent, type ReactNode, useState } from 'react';
import classes from './MusicPanel.module.css';

interface DropMusicProps {
  readonly whyNot: string | null;
  readonly onFiles: (files: File[]) => void;
  readonly children: ReactNode;
}

/** Takes what is dropped on it for music; elsewhere the window takes files for feedback. */
export function DropMusic({ whyNot, onFiles, children }: DropMusicProps) {
  const [isOver, setIsOver] = useState(false);
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same from the keyboard.
    <div
      className={classes.drop}
      data-over={(isOver && whyNot === null) || undefined}
      onDragEnter={(event) => setIsOver(hasFiles(event))}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false);
      }}
      onDrop={(event) => {
        setIsOver(false);
        if (!hasFiles(event)) return;
        // The window sees by this that the files are taken: a song is no feedback.
        event.preventDefault();
        if (whyNot === null) onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
    </div>
  );
}
