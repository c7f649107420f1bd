import { after, before } from './lattice';
import { codeAt, singleCost, size } from './run';
import { pairCount } from './tables';

/** Short names of provinces, which stand alone in compounds (援疆, 驻藏, 兴皖). */
const PLACES = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新疆徽港澳台';

/**
 * Logistic regression, fitted on two sets of corrected sentences and on published reports, each measured while left out
 * of the counts: the odds that a place is a slip, and not a name or a word that the dictionary lacks.
 */
const NONE: f64 = 0.254;
const GAIN: f64 = 1.587;
const BEYOND: f64 = 3.761;
const NEAR: f64 = -1.822;
const SHAPE: f64 = -1.306;
const SINGLE: f64 = -3.4;
const PAIRS: f64 = -1.869;
const UNSEEN: f64 = 0.926;
const LOOSE: f64 = -3.474;
const LOOSE_ENDS: f64 = 2.025;
const NEARBY: f64 = -1.495;
const SIZE: f64 = 1.237;
const PLACE: f64 = -1.197;

/** `gain` is what the change makes the reading cheaper, `token` what the word costs that it replaces; `kind` 1 is of a like sound, 2 of a like shape. */
export function scoreOf(at: i32, gain: i32, token: i32, isSingle: bool, kind: i32, start: i32, end: i32): f64 {
  const left = pairBefore(at);
  const right = pairBefore(at + 1);
  const looseLeft = looseBefore(start);
  const looseRight = looseAfter(end);
  let score = NONE + GAIN * (<f64>gain / 100);
  score += BEYOND * (<f64>(gain - token) / 100);
  if (kind === 1) score += NEAR;
  if (kind === 2) score += SHAPE;
  if (isSingle) score += SINGLE;
  score += PAIRS * (<f64>(left + right) / 100) + UNSEEN * <f64>(<i32>(left === 0) + <i32>(right === 0));
  score +=
    LOOSE * (<f64>(looseLeft + looseRight) / 100) + LOOSE_ENDS * <f64>(<i32>(looseLeft > 0) + <i32>(looseRight > 0));
  if (standsNearby(at)) score += NEARBY;
  if (isPlace(codeAt(at))) score += PLACE;
  return score + SIZE * (<f64>min(size, 20) / 20);
}

function pairBefore(at: i32): i32 {
  return at < 1 || at >= size ? 0 : pairCount(codeAt(at - 1), codeAt(at));
}

/** The cost of a single character that the best reading has before, or after, a place; 0 for a longer word. */
function looseBefore(at: i32): i32 {
  if (at === 0) return 0;
  const cost = singleCost(codeAt(at - 1));
  return before[at] - before[at - 1] === cost ? cost : 0;
}

function looseAfter(at: i32): i32 {
  if (at >= size) return 0;
  const cost = singleCost(codeAt(at));
  return after[at] - after[at + 1] === cost ? cost : 0;
}

/** 应变求变, 多劳多得: a character said again close by is meant. */
function standsNearby(at: i32): bool {
  const code = codeAt(at);
  for (let i = max(0, at - 5); i <= min(at + 5, size - 1); i++) if (i !== at && codeAt(i) === code) return true;
  return false;
}

function isPlace(code: u32): bool {
  for (let i = 0; i < PLACES.length; i++) if (<u32>PLACES.charCodeAt(i) === code) return true;
  return false;
}
