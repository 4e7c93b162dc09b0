import {
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconPlayerPlay,
  IconPlayerStop,
  IconTrash,
} from '@tabler/icons-react';
import type { MusicPiece } from '#core/demos/music.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { MusicId } from '#core/ids.ts';
import { sayNewestWithUndo } from '#renderer/state/say-with-undo.tsx';
import { useCommand } from '#renderer/state/use-command.ts';
import { IconAction } from '#renderer/ui/IconAction.tsx';
import classes from './MusicPanel.module.css';
import { musicPlayer } from './music-player.ts';
import { useMusicState } from './music-state.ts';
import { sayPiece, sayTroubleOf } from './music-words.ts';

interface MusicPiecesProps {
  readonly hackathon: HackathonDocument;
  /** Why nothing can be changed; null where it can. */
  readonly whyNot: string | null;
  /** Why nothing can be tried now; null where it can. */
  readonly whyNotTry: string | null;
}

/** The pieces in their turn: what each is, how it sounds, and its place. */
export function MusicPieces({ hackathon, whyNot, whyNotTry }: MusicPiecesProps) {
  const { quarter, show } = hackathon;
  const { pieces } = show.music;
  const command = useCommand();
  const move = (from: number, to: number) => {
    const order = pieces.map(({ id }) => id);
    order.splice(to, 0, ...order.splice(from, 1));
    void command('demo.orderMusic', { quarter, order });
  };
  const remove = async ({ id, label }: MusicPiece) => {
    musicPlayer.stopTrying();
    const removed = await command('demo.removeMusic', { quarter, musicId: id });
    if (removed) await sayNewestWithUndo(`“${label}” is taken out.`, command);
  };
  return (
    <ol className={classes.pieces} aria-label="Pieces in their turn">
      {pieces.map((piece, place) => (
        <li key={piece.id} className={classes.piece}>
          <span className={`${classes.place} numeric`}>{place + 1}</span>
          <PieceWords piece={piece} />
          <div className={classes.actions}>
            <TryButton piece={piece} whyNot={whyNotTry} />
            <IconAction
              label={`Move “${piece.label}” up`}
              icon={<IconArrowUp size={15} />}
              disabled={whyNot !== null || place === 0}
              onClick={() => move(place, place - 1)}
            />
            <IconAction
              label={`Move “${piece.label}” down`}
              icon={<IconArrowDown size={15} />}
              disabled={whyNot !== null || place === pieces.length - 1}
              onClick={() => move(place, place + 1)}
            />
            <IconAction
              label={`Take “${piece.label}” out`}
              icon={<IconTrash size={15} />}
              disabled={whyNot !== null}
              onClick={() => void remove(piece)}
            />
          </div>
        </li>
      ))}
    </ol>
  );
}

function PieceWords({ piece }: { readonly piece: MusicPiece }) {
  const trouble = useMusicState(({ troubles }) => troubles[piece.id]);
  const seconds = useMusicState(({ lengths }) => lengths[piece.id]);
  return (
    <div className={classes.words}>
      <p className={classes.label} title={piece.label}>
        {piece.label}
      </p>
      {trouble ? (
        <p className={classes.trouble}>
          <IconAlertTriangle size={14} aria-hidden />
          {sayTroubleOf(trouble)}
        </p>
      ) : (
        <p className={`${classes.about} numeric`}>{sayPiece(piece, seconds)}</p>
      )}
    </div>
  );
}

function TryButton({ piece, whyNot }: { readonly piece: MusicPiece; readonly whyNot: string | null }) {
  const isTried = useIsTried(piece.id);
  const does = `${isTried ? 'Stop' : 'Try'} “${piece.label}”`;
  return (
    <IconAction
      label={whyNot === null ? does : `${does}. ${whyNot}`}
      icon={isTried ? <IconPlayerStop size={15} /> : <IconPlayerPlay size={15} />}
      disabled={whyNot !== null}
      pressed={isTried}
      onClick={() => musicPlayer.tryPiece(piece)}
    />
  );
}

function useIsTried(id: MusicId): boolean {
  return useMusicState(({ playing, isTrial }) => isTrial && playing === id);
}
