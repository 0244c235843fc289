import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { sha256 } from '../../src/base/digest.ts';
import { parseTimestampResponse } from '../../src/format/timestamp/response.ts';
import { checkTimestamp } from '../../src/format/timestamp.ts';
import { requestTimestamp } from '../../src/log/tsa.ts';
import {
  type Authority,
  folderIn,
  makeAuthority,
  makeFolder,
  noOpenssl,
  startTsaServer,
  type TsaServer,
} from './authority.ts';
import { der, integer } from './forge.ts';

const digest = sha256(new TextEncoder().encode('what is stamped'));
const { dir, remove } = makeFolder();
after(remove);

function ask(
  url: string,
  more: { timeoutMs?: number; roots?: string[] } = {},
): Promise<Uint8Array> {
  return requestTimestamp({ url, digest, fetch, randomBytes, timeoutMs: 10_000, ...more });
}

describe('asking an authority', { skip: noOpenssl }, () => {
  const made: { authority?: Authority; server?: TsaServer } = {};
  before(async () => {
    made.authority = makeAuthority(folderIn(dir, 'authority'));
    made.server = await startTsaServer(made.authority);
  });
  after(() => made.server?.close());

  it('gives a token for the digest, checked and as received', async () => {
    const { authority, server } = made;
    assert.ok(authority && server);
    const roots = [authority.rootPem];
    const token = await ask(server.url, { roots });
    const report = checkTimestamp({ token, digest, roots });
    assert.deepEqual([report.findings, report.chain], [[], 'checked']);
  });

  it('refuses a token that does not chain to the roots given', async () => {
    const { server } = made;
    assert.ok(server);
    const other = makeAuthority(folderIn(dir, 'other'));
    await assert.rejects(ask(server.url, { roots: [other.rootPem] }), {
      code: 'T-066',
      params: { url: server.url, codes: 'T-031' },
    });
  });

  it('refuses a token for another digest or another nonce', async () => {
    const { authority } = made;
    assert.ok(authority);
    const response = await responseFor(authority);
    await withServer(answering(200, 'application/timestamp-reply', response), (url) =>
      assert.rejects(ask(url), { code: 'T-066', params: { url, codes: 'T-011, T-012' } }),
    );
  });
});

async function responseFor(authority: Authority): Promise<Uint8Array> {
  const token = await authority.stamp(sha256(digest));
  return der(0x30, der(0x30, integer(0)), token);
}

const refusal = der(
  0x30,
  der(
    0x30,
    integer(2),
    der(0x30, der(12, Buffer.from('not\ntoday'))),
    der(3, Uint8Array.of(5, 0x20)),
  ),
);

describe('an answer', () => {
  it('that refuses is reported with what the authority says', () => {
    assert.deepEqual(parseTimestampResponse(refusal), {
      granted: false,
      status: 2,
      text: 'not\\u{000A}today',
      failures: ['badRequest'],
    });
  });

  it('is refused unless token and status belong together, and nothing follows', () => {
    const token = der(0x30);
    const granted = der(0x30, integer(0));
    const wrong = [
      new Uint8Array(),
      der(0x30, granted),
      der(0x30, der(0x30, integer(2)), token),
      der(0x30, granted, token, token),
      Uint8Array.from([...der(0x30, granted, token), 0]),
      der(0x30, integer(0), token),
    ];
    for (const bytes of wrong) {
      assert.throws(() => parseTimestampResponse(bytes), { code: 'T-003' });
    }
    const right = parseTimestampResponse(der(0x30, der(0x30, integer(1)), token));
    assert.deepEqual(right, { granted: true, status: 1, token: Uint8Array.from(token) });
  });
});

describe('an authority that fails', () => {
  const reply = 'application/timestamp-reply';
  const cases: [string, string, RequestListener][] = [
    ['T-003', 'answers with something else', answering(200, reply, Buffer.from('hello'))],
    ['T-004', 'refuses', answering(200, `${reply}; charset=binary`, refusal)],
    ['T-060', 'redirects', (_, response) => response.writeHead(302, { location: '/' }).end()],
    ['T-060', 'hangs up', (request) => request.socket.destroy()],
    [
      'T-060',
      'hangs up in the middle',
      (_, response) => {
        response.writeHead(200, { 'content-type': reply, 'content-length': '100' });
        response.write('x', () => response.destroy());
      },
    ],
    ['T-061', 'never answers', () => undefined],
    [
      'T-061',
      'never finishes',
      (_, response) => {
        response.writeHead(200, { 'content-type': reply }).write('x');
      },
    ],
    ['T-062', 'is out of order', answering(503, reply, refusal)],
    ['T-062', 'has nothing to say', (_, response) => response.writeHead(204).end()],
    ['T-063', 'answers with a page', answering(200, 'text/html', refusal)],
    [
      'T-064',
      'answers with more than 1 MiB',
      answering(200, reply, new Uint8Array(1024 * 1024 + 1)),
    ],
    [
      'T-064',
      'never stops',
      (_, response) => {
        response.writeHead(200, { 'content-type': reply });
        const more = (): void => {
          while (response.writable && response.write(new Uint8Array(65_536)));
        };
        response.on('drain', more);
        more();
      },
    ],
  ];
  for (const [code, name, listener] of cases) {
    it(`is reported as ${code} when it ${name}`, async () => {
      const timeoutMs = code === 'T-061' ? 200 : 10_000;
      await withServer(listener, (url) => assert.rejects(ask(url, { timeoutMs }), { code }));
    });
  }

  it('is reported as T-060 when nobody listens', async () => {
    const closed = await withServer(
      () => undefined,
      async (url) => url,
    );
    await assert.rejects(ask(closed), { code: 'T-060', params: { url: closed } });
  });

  it('is not asked at an address that is not http or https, or holds a password', async () => {
    for (const url of [
      '',
      'tsa.example',
      'ftp://tsa.example/',
      'file:///tmp',
      'http://a:b@tsa.example/',
    ]) {
      await assert.rejects(ask(url), { code: 'T-065' });
    }
  });
});

describe('a request over HTTP', () => {
  it('is a POST of application/timestamp-query with 8 octets of nonce', async () => {
    let seen = '';
    const listener: RequestListener = async (request, response) => {
      const parts: Uint8Array[] = [];
      for await (const part of request) parts.push(part);
      seen = `${request.method} ${request.headers['content-type']} ${Buffer.concat(parts).toString('hex')}`;
      response.writeHead(500).end();
    };
    await withServer(listener, async (url) => {
      const counted = (count: number): Uint8Array => new Uint8Array(count).fill(0x11);
      const request = { url, digest, fetch, randomBytes: counted, timeoutMs: 10_000 };
      await assert.rejects(requestTimestamp(request), { code: 'T-062' });
    });
    assert.match(seen, /^POST application\/timestamp-query 30.*02081111111111111111/);
  });
});

function answering(status: number, type: string, body: Uint8Array): RequestListener {
  return (_, response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  };
}

async function withServer<T>(
  listener: RequestListener,
  use: (url: string) => Promise<T>,
): Promise<T> {
  const server = createServer(listener);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  try {
    return await use(`http://127.0.0.1:${port}/`);
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}
