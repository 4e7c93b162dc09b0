import type { FastifyInstance } from 'fastify';
import { describeContract } from '#contract/describe.ts';
import { CALL_PATH, CallBody, CONTRACT_PATH } from '#contract/http-door.ts';
import type { Kernel } from '#main/kernel/kernel.ts';
import { TurnedAway } from './door-refusals.ts';
import { callerOf } from './sign-in.ts';

/** `POST /api/call` and `GET /api/contract`: the one gate, and what may be asked of it. */
export function addCallRoutes(app: FastifyInstance, kernel: Kernel): void {
  app.post(CALL_PATH, async (request) => {
    const body = CallBody.safeParse(request.body);
    if (!body.success) throw new TurnedAway('not-a-call', 'Send { "name": "noun.verb", "input": { … } }.');
    return kernel.dispatch(callerOf(request), body.data.name, body.data.input);
  });

  const calls = describeContract();
  app.get(CONTRACT_PATH, async () => ({ calls }));
}
