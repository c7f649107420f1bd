import { z } from 'zod';
import { bodies, headings, meetings, names, readings, terms } from './ownSchemas';

/**
 * The shape of every vocabulary pack: `rules/vocabulary/<pack>.yaml`, or several files in `rules/vocabulary/<pack>/`,
 * each a list of entries. Used when building and when a user's pack is loaded; never at start-up.
 */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期须写作 2024-01-10');
const text = z.string().min(1);

/** Where it stands: a number of sources may be named in one line. */
const source = text;
/** `sure` is reported as the rule says; `likely` only as information. */
const certainty = z.enum(['sure', 'likely']).default('sure');

/** An expression that has a first day, a last day as a living task, or both. */
const timeline = z
  .strictObject({
    id: text,
    /** Literal forms, without the quotes around them; the longest that fits is taken. */
    terms: z.array(text).min(1),
    /** The first day it can stand in a draft. */
    from: day.optional(),
    /** The last day it can stand as a present or coming task. */
    until: day.optional(),
    /**
     * When a term after `until` is reported: `live`: only where its sentence speaks of the present or the future
     * (打好、确保、收官在即); `always`: wherever nothing looks back.
     */
    when: z.enum(['live', 'always']).default('live'),
    /** A thing to do, or what something is called: the message of an old name speaks of the name. */
    kind: z.enum(['task', 'name']).default('task'),
    /** Longer expressions that hold the term and mean something else (农业部门 for 农业部). */
    except: z.array(text).default([]),
    /** Words in the same clause that give the term another meaning (动物 beside 疫情防控). */
    unless: z.array(text).default([]),
    /** Marks of looking back of this entry, beside the general ones; in the same clause. */
    retro: z.array(text).default([]),
    /** What to write instead, for the message. */
    replacement: text.optional(),
    /** A text that can stand in the term's place as it is. */
    fix: text.optional(),
    /** Why, for the reader of the message: a clause that reads on after 因为. */
    basis: text,
    source,
    certainty,
  })
  .refine((entry) => entry.from ?? entry.until, 'from 与 until 至少有一个');

const year = z.int().min(1950).max(2100);
/** A five-year plan. Its phases (开局之年, 收官之年) follow from its years. */
const plans = z.strictObject({
  /** As it stands in quotes: 十四五. */
  name: text,
  first: year,
  last: year,
  /** 计划 until the tenth, 规划 since. */
  kind: z.enum(['计划', '规划']),
  /** The day the Central Committee adopted its proposal, and the National People's Congress its outline. */
  proposal: day.optional(),
  outline: day.optional(),
  source,
});

/** Lists of the repetition rules; `items` are separated by spaces. */
const repeats = z.strictObject({
  /**
   * `free`: characters that commonly stand as words of their own; `head`: characters that end compounds (桥, 榜);
   * `doubled`: reduplications common in official text;
   * `emphatic`: words that may stand twice in a row;
   * `context`: LXX, XXR or LXXR, measured in official text, in which the two X belong to two words.
   */
  kind: z.enum(['free', 'head', 'doubled', 'emphatic', 'context']),
  items: text,
});

/** A day, or a month where the day is not known. */
const dayOrMonth = z.string().regex(/^\d{4}-\d{2}(?:-\d{2})?$/, '日期须写作 2024-01-10 或 2024-01');
/** A national congress of the party and the plenums of the Central Committee it elected. */
const congresses = z.strictObject({
  /** The congress's number: 二十. */
  number: text,
  first: day,
  last: day,
  plenums: z.array(
    z.strictObject({
      number: z.int().min(1).max(9),
      first: dayOrMonth,
      last: dayOrMonth,
      /** Announced, but later than the facts at hand: a rule asks about it and asserts nothing. */
      announced: z.boolean().default(false),
    }),
  ),
  source,
});

/** An event whose anniversaries are kept; the n-th falls in the year of `base` + n. */
const anniversaries = z.strictObject({
  id: text,
  /** What stands before …周年: 中国共产党成立, 建党. */
  terms: z.array(text).min(1),
  base: day,
  /** The verb of official use: joyful days are 庆祝, wars and the dead 纪念. */
  verb: z.enum(['庆祝', '纪念']).optional(),
  source,
});

/** A set expression of official style (固定表述). */
const formulae = z.strictObject({
  /** The canonical form, with its quotes and separators. */
  form: text,
  /** Other forms in official use, and expressions that differ by a character or two and mean something else. */
  variants: z.array(text).default([]),
  /** Known wrong forms, literally. */
  errors: z
    .array(
      z.strictObject({
        find: text,
        fix: text.optional(),
        /** Longer expressions in which the form is right. */
        except: z.array(text).default([]),
        /** Right until this day. */
        from: day.optional(),
        certainty,
      }),
    )
    .default([]),
  /** The days between which the canonical form is the one to write; a draft of another time is not measured by it. */
  from: day.optional(),
  until: day.optional(),
  /** `fixed`: the items between 、 or ， stand in this order only. */
  order: z.enum(['fixed', 'free']).default('free'),
  /** Whether text that is nearly the form is taken for a slip. */
  near: z.boolean().default(true),
  /** No character of it ever varies, its first and last included: whatever departs from it is worth a look. */
  firm: z.boolean().default(false),
  /** Of a list in fixed order: its first and last items do not stand together without those between. */
  whole: z.boolean().default(true),
  /** What follows a list in fixed order and says that it is complete: 的劳模精神. */
  heads: z.array(text).default([]),
  certainty,
  basis: text.optional(),
  source,
});

/** A slogan that stands in quotes, and the verbs that govern it. */
const slogans = z.strictObject({
  /** Without its quotes: 四个意识. */
  name: text,
  /** Longer expressions that hold the characters and need no quotes. */
  except: z.array(text).default([]),
  /** What follows the closing quote and does not belong inside: 重要思想. */
  heads: z.array(text).default([]),
  /** The verb of the canonical form, for the fix. */
  verb: text.optional(),
  /** The verbs it takes in a row of slogans (增强…、坚定…、做到…). */
  verbs: z.array(text).default([]),
  /** Verbs that belong to other slogans. */
  wrongVerbs: z.array(text).default([]),
  /** Verbs that are right by themselves, but not in a row of slogans. */
  alone: z.array(text).default([]),
  /** Verbs that are worth a question wherever they stand. */
  unusual: z.array(text).default([]),
  source,
});

/** Set phrases of four characters, separated by spaces. */
const setphrases = z.strictObject({ items: text });

/** Words that are written for others by mistake; `items` are separated by spaces. */
const confusables = z.strictObject({
  /**
   * `sure`: the wrong form is no word; `collected`: likewise, from lists of corrected texts; `variant`: both are in print,
   * and the second is preferred.
   */
  kind: z.enum(['sure', 'collected', 'variant']),
  /** `wrong→right`, then after each `!` a longer stretch that is right (做为→作为!多做为). */
  items: z.string().regex(/^\s*(?:[^\s→!]+→[^\s→!]+(?:![^\s→!]+)*\s*)+$/, '须写作 错→对!例外，以空格分隔'),
});

export const packSchemas = {
  timeline,
  plans,
  congresses,
  anniversaries,
  repeats,
  formulae,
  slogans,
  names,
  bodies,
  meetings,
  headings,
  terms,
  readings,
  confusables,
  setphrases,
} as const;

export type PackName = keyof typeof packSchemas;
export type Packs = { readonly [Name in PackName]: readonly z.infer<(typeof packSchemas)[Name]>[] };
