// A page on the internet can point its own name at 127.0.0.1 (DNS rebinding) and then ask us as if it
// were ours. Only the names we gave out ourselves are therefore answered, each with the exact port.

/** The `Host` values that belong to the door on this port. */
export function allowedHosts(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
}

/** True for exactly one of ours; an absent, empty or doubled header is not. */
export function isAllowedHost(host: string | undefined, port: number): boolean {
  return host !== undefined && allowedHosts(port).includes(host.toLowerCase());
}

/** True where no page asks (no `Origin`) or a page of ours does. `null` and foreign origins are not. */
export function isAllowedOrigin(origin: string | undefined, port: number): boolean {
  if (origin === undefined) return true;
  return allowedHosts(port).some((host) => origin === `http://${host}`);
}
