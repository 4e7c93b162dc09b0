import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { protocol, type Session } from 'electron';
import { contentPolicyHeader } from '#contract/content-policy.ts';
import { MUSIC_PATH } from '#contract/music-file.ts';
import type { Kernel } from '#main/kernel/kernel.ts';
import { APP_ORIGIN, resolveAppPath } from './app-path.ts';

// Our pages come from app://shipit, never from file://, so that they have an origin and a policy.

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Must run before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      // `stream`: a media element takes its answers as they come, and asks for parts.
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true, stream: true },
    },
  ]);
}

/** Serves the built pages in the folder, and the workspace's music, to the windows of the session. */
export function serveAppScheme(session: Session, rendererFolder: string, kernel: Kernel): void {
  session.protocol.handle('app', (request) => answer(request, rendererFolder, kernel));
}

async function answer(request: Request, rendererFolder: string, kernel: Kernel): Promise<Response> {
  if (request.method !== 'GET') return refuse(405);
  const music = `${APP_ORIGIN}${MUSIC_PATH}`;
  if (request.url.startsWith(music)) return answerMusic(request, request.url.slice(music.length), kernel);
  const file = resolveAppPath(request.url, rendererFolder);
  const type = file === null ? undefined : TYPES[extname(file)];
  if (file === null || type === undefined) return refuse(404);
  try {
    return new Response(await readFile(file), { headers: headersFor(type) });
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EISDIR') return refuse(404);
    throw fault;
  }
}

async function answerMusic(request: Request, id: string, kernel: Kernel): Promise<Response> {
  const { status, headers, body } = await kernel.music(id, request.headers.get('Range'));
  if (body === null && status === 404) return refuse(404);
  return new Response(body && (Readable.toWeb(body) as ReadableStream), {
    status,
    headers: { ...headersFor(headers['Content-Type'] ?? ''), ...headers },
  });
}

function refuse(status: number): Response {
  return new Response('', { status, headers: headersFor('text/plain; charset=utf-8') });
}

function headersFor(type: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': contentPolicyHeader(),
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache',
  };
}
