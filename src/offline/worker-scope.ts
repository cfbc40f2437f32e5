/** What a service worker is given by the browser. TypeScript's own names for it cannot stand beside those of a page. */
export interface WorkerScope {
  readonly registration: { readonly scope: string; unregister(): Promise<boolean> };
  readonly clients: {
    get(id: string): Promise<WorkerClient | undefined>;
    matchAll(options: {
      readonly type: 'window';
      readonly includeUncontrolled?: boolean;
    }): Promise<readonly WorkerClient[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', listen: (event: LifeEvent) => void): void;
  addEventListener(name: 'fetch', listen: (event: FetchEvent) => void): void;
  addEventListener(name: 'message', listen: (event: AskEvent) => void): void;
}

/** A window, or a worker of one. */
export interface WorkerClient {
  readonly url: string;
  readonly type: 'window' | 'worker' | 'sharedworker';
  readonly frameType: 'auxiliary' | 'top-level' | 'nested' | 'none';
}

/** The worker is put in place. */
interface LifeEvent {
  waitUntil(work: Promise<unknown>): void;
}

/** A page or one of its parts is asked for. */
export interface FetchEvent extends LifeEvent {
  readonly request: Request;
  readonly clientId: string;
  respondWith(answer: Promise<Response>): void;
}

/** A page asks for something itself. */
interface AskEvent extends LifeEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}
