// What each kind of entry and each of its fields means, for docs/formats/kinds.md.
// The shapes come from the sources; the meanings are written here, once.

export type Meaning = {
  readonly is: string;
  readonly fields: Readonly<Record<string, string>>;
};

const at = 'when it was recorded, by the clock of the machine that did it';
const by = 'the actor who recorded it: the id of a `gavah.actor/1`';
const note = 'free text of whoever recorded it';
const visibility = 'who may see it';

const itemMeanings = {
  at,
  by,
  name: 'the file name, written so that it can be shown and typed; see `spelling`',
  path: 'the path below the folder that was offered',
  spelling:
    '`plain` where name and path are as found; `percent` where bytes that are not plain text stand as `%` and two hexadecimal digits',
  mediaType: 'the format, as far as the first bytes and the name tell',
  sizeBytes: 'the number of bytes as received',
  sha256: 'SHA-256 of the bytes as received; a field of its own, so that it can stay closed',
  sha512: 'SHA-512 of the bytes as received; null where it was not worked out',
  encoding: 'how the bytes are stored: as they are, or encrypted (reserved)',
  stored: 'SHA-256 of the stored bytes: their name in `objects/`',
  modified: "the file's own time of modification, which proves nothing",
  from: "from whom it was received, in the documenter's words",
  method: 'how it was received',
  collectedAt: 'when and where it was collected, if somebody else did that earlier',
  relevance: 'why it was taken in',
  risk: 'what harm its possession or publication could do, and to whom',
  note,
  language: 'the main language of its content',
  visibility,
  consent: 'for which uses, towards which recipients, until when; null where nothing was asked',
  duplicateOf: 'the first item with the same bytes, where they were held when this one came',
  derivedFrom: 'for a copy, a transcript, an extract: the item that it was made from, and how',
  source: 'the entity of whoever says what the item says',
};

const vocabularyFields = {
  at,
  by,
  name: 'the name of the vocabulary',
  version: 'the version, in whatever scheme its keepers use',
  termCount: 'how many times `term` follows',
  term: 'one term; its members are those of [vocabulary.md](vocabulary.md)',
};

export const meanings: Readonly<Record<string, Meaning>> = {
  'gavah.archive/1': {
    is: 'Entry 0 of every log, and only entry 0: which archive this is and under which key its log is signed. It carries no signature of its own.',
    fields: {
      at,
      id: "the archive's id, 16 random bytes in hexadecimal; the same in successor logs",
      name: "the archive's name, as people call it",
      format: 'the version of the archive format',
      origin: "the log's name in its checkpoints: random, never the archive's name",
      vkey: "the log's public key, as C2SP signed-note writes it",
      previousOrigin: 'in a successor log, the origin of the log that it goes on from',
      previousCheckpoint: 'in a successor log, the last checkpoint known of that log, as signed',
    },
  },
  'gavah.actor/1': {
    is: 'A person or a programme that records. Every other entry names one in `by`.',
    fields: {
      at,
      by: 'who introduces the actor; null where it introduces itself, and then signs with the key named here',
      name: 'the name, or a pseudonym, that the archive uses',
      role: "what the actor does in the archive, in the archive's words",
      key: 'base64 of the Ed25519 public key, 32 bytes',
      note,
    },
  },
  'gavah.seal/1': {
    is: 'That a checkpoint was time-stamped or cosigned, and which files in `seals/<size>/` belong to it.',
    fields: {
      at,
      by,
      origin: 'the origin of the log that was sealed',
      size: 'the number of entries in the sealed checkpoint',
      checkpoint: 'SHA-256 of the copy of the checkpoint',
      tokens: 'SHA-256 of each RFC 3161 token',
      cosigned: 'SHA-256 of the checkpoint with cosignatures',
      note,
    },
  },
  'gavah.erase/1': {
    is: 'An erasure ([erase.md](erase.md)): what was erased, for which reason, and by whom.',
    fields: {
      at,
      by,
      reason: "why: a person's safety, a duty of law, a consent withdrawn, or recorded in error",
      note: 'the reason in free text, without what was erased',
      targetCount: 'how many times `target` follows',
      target: 'one entry and the names of its fields that were closed',
    },
  },
  'gavah.item/1': {
    is: 'An item as it was received: its bytes, by digest, and what is known of where they come from.',
    fields: {
      ...itemMeanings,
    },
  },
  'gavah.item/2': {
    is: 'An item as it was received, with what a machine found in its bytes ([look.md](look.md)).',
    fields: {
      ...itemMeanings,
      looker: 'the programme that looked into the bytes, and its version',
      format: 'the format, where a signature leaves no doubt: its PRONOM id, name and version',
      embedded: 'whether metadata was found inside, and of which sorts; never what it says',
      viewer: 'what the workbench could show it with',
    },
  },
  'gavah.custody/1': {
    is: 'A custody event as it was recorded before version 2. It is still read: `party` as `to`.',
    fields: {
      at,
      by,
      item: 'the item: the id of a `gavah.item/1`',
      act: 'what was done',
      party:
        'to whom or from whom; of `handed-over`, who has it from then on ([custody.md](custody.md))',
      note,
    },
  },
  'gavah.custody/2': {
    is: 'A custody event: what happened to an item after its receipt ([custody.md](custody.md)).',
    fields: {
      at,
      by,
      item: 'the item: the id of a `gavah.item/1` or `/2`',
      act: 'what was done',
      happened:
        'when it happened, as whoever recorded it says; null where they say no other time than `at`',
      from: 'who had it in hand until then and did it; null where that is who recorded it',
      to: 'to whom; of `handed-over`, who has it from then on',
      place: 'where, in words',
      note,
    },
  },
  'gavah.text/1': {
    is: 'Text that a machine took out of an item, a paragraph to a field ([text.md](text.md)). It is seen by whoever may see the item.',
    fields: {
      at,
      by,
      item: 'the item: the id of a `gavah.item/1`',
      machine: 'the programme that took it out, and how it was run',
      quality:
        'how far the order and the letters can be relied on: as the format holds them, put together from a layout, or guessed',
      language: 'a guess at the language that most of it is in',
      pages: 'how many pages the item has, where it has pages',
      part: 'which part of the text this entry is, from 1',
      parts: 'in how many entries, one after the other, the text stands',
      first: 'which paragraph of the item the first one here is, from 0',
      paragraphCount: 'how many times `paragraph` follows',
      paragraph:
        'a paragraph: its page, its text, and where that begins in the text of the item, in UTF-16 units',
    },
  },
  'gavah.picture/1': {
    is: 'What a machine worked out of an item that is a picture, so that copies of it are found ([picture.md](picture.md)). It is seen by whoever may see the item.',
    fields: {
      at,
      by,
      item: 'the item: the id of a `gavah.item/1`',
      machine: 'the programme that decoded and sketched it, and how it was run',
      width: 'how many pixels it is wide, upright',
      height: 'how many pixels it is high, upright',
      pixels: 'SHA-256 of its pixels, whatever file they are in; null where it is very large',
      sketch: 'the sketch of the whole; null where it is too small or too plain for one',
      inner:
        'the sketch of what lies within a plain border; null where there is no border, or too little within it',
    },
  },
  'gavah.check/1': {
    is: 'That the archive, or the bytes of some items, were checked, and what failed ([check.md](check.md)).',
    fields: {
      at,
      by,
      began: 'when the check began; `at` is when its outcome was recorded',
      machine: 'the programme that checked, its version, and how it was run',
      items: 'the items whose bytes alone were checked; null where the whole archive was',
      entries: 'how many entries were looked at: of a whole archive all that its logs had',
      objects: 'how many stored files were read',
      bytes: 'of these',
      findings: 'how many findings there were in all',
      failureCount:
        'how many times `failure` follows; fewer than `findings` where there were very many',
      failure:
        'a finding: its code, the stored file by its name, or the path below the archive, and the position of the entry in its log',
    },
  },
  'gavah.vocabulary/1': {
    is: 'A version of a vocabulary. Terms stay as they were for the claims made before; a later version adds or redefines.',
    fields: vocabularyFields,
  },
  'gavah.vocabulary/2': {
    is: 'A version of a vocabulary whose terms also say what they do not mean, and what part they have in an allegation.',
    fields: vocabularyFields,
  },
  'gavah.claim/1': {
    is: 'That a source says something about something ([claim.md](claim.md)). The archive itself says nothing.',
    fields: {
      at,
      by,
      ref: 'what the list or the recorder calls this claim',
      subject: 'the entity that it is about',
      predicate: 'what is said of it: a predicate of the vocabulary',
      object: 'the value; null with stance `unknown`, or where a whole predicate is denied',
      stance: 'whether the source asserts it, denies it, or says that it is unknown',
      when: 'when it was so',
      place: 'where it was so: an entity',
      role: 'the role of the object in the subject, or of the subject in the object',
      scope: 'what exactly is meant; only claims of equal scope can contradict one another',
      source: 'whose claim it is: an entity',
      cited: 'where in the source, in words',
      access: 'whether the source is held, read in excerpt, known through another, or not seen',
      chain:
        'every speaker from the origin to the text that we hold, each with the basis of their knowledge',
      hedge: "the source's own hedge, as written",
      item: 'the item in which it stands',
      locator: 'where in that item ([claim.md](claim.md), clause 5)',
      reading: 'how well the recorder could read it, apart from what the source itself hedges',
      machine: 'the programme that suggested it; null where a person wrote it',
      visibility,
      supersedes: 'the claim that this one corrects',
      note,
    },
  },
  'gavah.withdraw/1': {
    is: 'That a claim, a judgement, a grade or an import is no longer held to. It stays in the log.',
    fields: { at, by, target: 'the id of what is taken back', reason: 'why' },
  },
  'gavah.judgement/1': {
    is: "An analyst's judgement, which has an author and a reason and can be withdrawn.",
    fields: {
      at,
      by,
      judges:
        'that two entities are the same, are different, cannot be told yet; or an assessment of a contested point',
      entities: 'the two entities, for the first three',
      claims: 'the claims that it weighs',
      value: 'for an assessment, what the analyst takes to be the case',
      reason: 'why',
      machine: 'the programme that suggested it; null where a person decided alone',
    },
  },
  'gavah.grade/1': {
    is: 'What a person holds of the reliability of a source, or of the credibility of a claim ([grade.md](grade.md)). Two axes, and no machine.',
    fields: {
      at,
      by,
      scale: 'the scale that the grade is written in: the Admiralty code',
      graded: 'the source with its letter, or the claim with its digit',
      reason: 'why',
    },
  },
  'gavah.import/1': {
    is: 'An import. The entries that follow it are its claims; its signature covers them through `tree` ([archive.md](archive.md), clause 11).',
    fields: {
      at,
      by,
      name: 'the name of the mapping',
      mapping: 'the item that the mapping file is',
      items: 'the items that the lists are',
      rows: 'how many rows were read, refused ones included',
      entries: 'how many entries of it follow',
      tree: 'the RFC 6962 tree hash of the leaf hashes of those log entries',
      note,
      refusalCount: 'how many times `refusal` follows',
      refusal: 'a row that was refused: its file, its line, the code and the reason',
    },
  },
};
