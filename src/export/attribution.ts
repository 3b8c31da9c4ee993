import type { Entity, Quotation, Speaker } from '../engine/analysis';
import { speakerSureness, surenessLevel } from '../engine/sureness';
import { fold } from './spaces';

/** Who said something, in words fit for print. */
export interface Attribution {
  /** The full name; for a speaker without one, the words of the text (*a police officer*). */
  readonly name: string;
  /** What they are, when the text says so (*Italian foreign minister*). */
  readonly role: string | null;
  /** False for a pronoun of which the text does not say who is meant. */
  readonly identified: boolean;
  /** The name is a guess: it must not go into print unseen. */
  readonly guess: boolean;
}

/** The part of an analysis index that attributions need. */
export interface Sources {
  entity(id: string): Entity | undefined;
  quotationsOf(entityId: string): readonly Quotation[];
}

/** The speakers of a quotation in text order; none when nobody was found. */
export function attributionsOf(quotation: Quotation, sources: Sources): Attribution[] {
  return quotation.speakers.map((speaker) => {
    const entity = speaker.entity ? sources.entity(speaker.entity.id) : undefined;
    const identified = entity !== undefined || speaker.form !== 'pronoun';
    const guess = identified && surenessLevel(speakerSureness(speaker)) === 'guess';
    if (!entity) return { name: fold(speaker.text), role: null, identified, guess };
    return { name: entity.name, role: roleOf(entity, speaker, sources), identified: true, guess };
  });
}

/** The full name of a speaker, or else the words of the text. */
export function speakerName(speaker: Speaker, sources: Pick<Sources, 'entity'>): string {
  return (speaker.entity && sources.entity(speaker.entity.id)?.name) ?? fold(speaker.text);
}

/** Who somebody is, is told where they first speak: later quotations are not searched. */
const FIRST = 8;

function roleOf(entity: Entity, speaker: Speaker, sources: Sources): string | null {
  const role = entity.roles[0]?.text ?? roleBeside(speaker.text, entity);
  if (role !== null) return role;
  for (const quotation of sources.quotationsOf(entity.id).slice(0, FIRST)) {
    for (const other of quotation.speakers) {
      const found = other.entity?.id === entity.id ? roleBeside(other.text, entity) : null;
      if (found !== null) return found;
    }
  }
  return null;
}

/** *Both Moscow and Damascus*: not what Moscow is. */
const JOINING = /^(?:both|either|neither|even|only|also|not)$/i;
const HONORIFIC = /^(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|madam|rev)\.?$/i;

/** The words of a speaker's span in front of the name or behind its comma: *Mayor Ann Lee*, *Ann Lee, the mayor*. */
function roleBeside(words: string, entity: Entity): string | null {
  const folded = fold(words);
  // The longest form counts: *Ann* in front of the alias *Lee* is a name, not what she is.
  for (const name of [entity.name, ...entity.aliases].sort((a, b) => b.length - a.length)) {
    const at = folded.indexOf(name);
    if (at < 0) continue;
    const before = folded.slice(0, at).replace(/^the\s+/i, '');
    const behind = /^,\s*(.+)$/.exec(folded.slice(at + name.length))?.[1] ?? '';
    const role = [before, behind].map((part) => part.replace(/^[\s,]+|[\s,]+$/g, '')).find((part) => part !== '');
    return role !== undefined && !HONORIFIC.test(role) && !JOINING.test(role) ? role : null;
  }
  return null;
}
