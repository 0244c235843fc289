// Statements that the embedded database keeps ready. What is asked again and again is parsed and
// analysed once, and after some questions planned once where one plan serves them all; of a
// small question that is more than half of the work.
import { type PGlite, parse, protocol, type Results } from '@electric-sql/pglite';

const { serialize } = protocol;

/** A page asks some dozens of different things; a fold some more. */
const mostKept = 250;
const isAsked = /^\s*(select|with|insert|update|delete)\b/i;
/** What is looked for by words is planned for its words: some find three names, others twenty thousand. */
const isByWords = /\blike\b|similarity|@>/i;
/** What leaves the tables as they are. */
const isHarmless = /^\s*(begin|commit|rollback|set|show|copy)\b/i;

type Answer = Results<unknown>;
type Kept = { readonly name: string; readonly types: readonly number[] };

export class PreparedStatements {
  readonly #db: PGlite;
  /** By their texts, the one that was asked least lately first; undefined of those asked once. */
  readonly #kept = new Map<string, Kept | undefined>();
  #made = 0;

  constructor(db: PGlite) {
    this.#db = db;
  }

  /** @throws what PostgreSQL complains of. One call at a time. */
  async query(sql: string, parameters: readonly unknown[]): Promise<Answer> {
    if (!isAsked.test(sql)) {
      const results = await this.#db.query(sql, [...parameters]);
      if (!isHarmless.test(sql)) await this.#forgetAll();
      return results;
    }
    if (isByWords.test(sql)) return this.#db.query(sql, [...parameters]);
    const kept = this.#kept.has(sql)
      ? (this.#kept.get(sql) ?? (await this.#prepare(sql)))
      : undefined;
    this.#kept.delete(sql);
    this.#kept.set(sql, kept);
    await this.#forgetOldest();
    if (kept === undefined) return this.#db.query(sql, [...parameters]);
    return this.#run(kept, parameters);
  }

  async #prepare(text: string): Promise<Kept> {
    this.#made += 1;
    const name = `kept_${this.#made}`;
    const described = await this.#send(
      serialize.parse({ name, text, types: [] }),
      serialize.describe({ type: 'S', name }),
    );
    return { name, types: parse.parseDescribeStatementResults(described) };
  }

  async #run({ name, types }: Kept, parameters: readonly unknown[]): Promise<Answer> {
    const values = parameters.map((value, i) => {
      if (value === null || value === undefined) return null;
      const write = this.#db.serializers[types[i] ?? 0];
      return write === undefined ? String(value) : write(value);
    });
    const answered = await this.#send(
      serialize.bind({ portal: '', statement: name, values }),
      serialize.describe({ type: 'P', name: '' }),
      serialize.execute({ portal: '', rows: 0 }),
    );
    const [results] = parse.parseResults(answered, this.#db.parsers);
    if (results === undefined) throw new Error('the database gave no answer');
    return results;
  }

  /** Whether it succeeds or not, the next message begins afresh. */
  async #send(...messages: readonly Uint8Array[]) {
    const all = [...messages, serialize.sync()];
    return (await this.#db.execProtocol(Buffer.concat(all))).messages;
  }

  async #forgetOldest(): Promise<void> {
    const [oldest] = this.#kept;
    if (this.#kept.size <= mostKept || oldest === undefined) return;
    const [sql, kept] = oldest;
    this.#kept.delete(sql);
    if (kept !== undefined) await this.#send(serialize.close({ type: 'S', name: kept.name }));
  }

  /** Other tables may give other columns. */
  async #forgetAll(): Promise<void> {
    if (this.#kept.size === 0) return;
    this.#kept.clear();
    await this.#db.query('deallocate all');
  }
}
