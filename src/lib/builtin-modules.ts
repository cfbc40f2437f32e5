/** Whether an import names a part of Node instead of a package or a file, with or without `node:` in front. */
export function isBuiltinModule(path: string): boolean {
  return path.startsWith('node:') || BUILT_IN.has(path);
}

/** The parts that go by a bare name, whatever version of Node runs; a test compares them with the Node that runs it. */
const BUILT_IN = new Set(
  `assert assert/strict async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns
  dns/promises domain events fs fs/promises http http2 https inspector inspector/promises module net os path path/posix
  path/win32 perf_hooks process punycode querystring readline readline/promises repl stream stream/consumers stream/promises
  stream/web string_decoder sys timers timers/promises tls trace_events tty url util util/types v8 vm wasi worker_threads zlib
  _http_agent _http_client _http_common _http_incoming _http_outgoing _http_server _stream_duplex _stream_passthrough
  _stream_readable _stream_transform _stream_wrap _stream_writable _tls_common _tls_wrap`.split(
    /\s+/,
  ),
);
