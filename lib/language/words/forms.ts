const irregular: Readonly<Record<string, readonly string[]>> = {
  say: ['says', 'saying', 'said'],
  tell: ['tells', 'telling', 'told'],
  write: ['writes', 'writing', 'wrote', 'written'],
  read: ['reads', 'reading', 'read'],
  go: ['goes', 'going', 'went', 'gone'],
  begin: ['begins', 'beginning', 'began', 'begun'],
  shoot: ['shoots', 'shooting', 'shot'],
  swear: ['swears', 'swearing', 'swore', 'sworn'],
  put: ['puts', 'putting', 'put'],
  think: ['thinks', 'thinking', 'thought'],
  feel: ['feels', 'feeling', 'felt'],
  see: ['sees', 'seeing', 'saw', 'seen'],
  know: ['knows', 'knowing', 'knew', 'known'],
  find: ['finds', 'finding', 'found'],
  hear: ['hears', 'hearing', 'heard'],
  learn: ['learns', 'learning', 'learned', 'learnt'],
  beg: ['begs', 'begging', 'begged'],
  admit: ['admits', 'admitting', 'admitted'],
  rebut: ['rebuts', 'rebutting', 'rebutted'],
  refer: ['refers', 'referring', 'referred'],
  quip: ['quips', 'quipping', 'quipped'],
  dub: ['dubs', 'dubbing', 'dubbed'],
  brag: ['brags', 'bragging', 'bragged'],
  snap: ['snaps', 'snapping', 'snapped'],
  fret: ['frets', 'fretting', 'fretted'],
  blog: ['blogs', 'blogging', 'blogged'],
  plead: ['pleads', 'pleading', 'pleaded', 'pled'],
}

/** All forms of an English verb, regular ones by rule. */
export function formsOf(verb: string): string[] {
  const known = irregular[verb]
  if (known) return [verb, ...known]
  if (/[^aeiou]y$/.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb}ing`, `${verb.slice(0, -1)}ied`]
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb.slice(0, -1)}ing`, `${verb}d`]
  if (/(?:s|x|z|ch|sh)$/.test(verb)) return [verb, `${verb}es`, `${verb}ing`, `${verb}ed`]
  return [verb, `${verb}s`, `${verb}ing`, `${verb}ed`]
}
