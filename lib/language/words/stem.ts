const irregular: Readonly<Record<string, string>> = {
  said: 'say',
  says: 'say',
  told: 'tell',
  wrote: 'write',
  written: 'write',
  thought: 'think',
  knew: 'know',
  known: 'know',
  felt: 'feel',
  saw: 'see',
  seen: 'see',
  found: 'find',
  heard: 'hear',
  went: 'go',
  goes: 'go',
  gone: 'go',
  gave: 'give',
  given: 'give',
  made: 'make',
  took: 'take',
  taken: 'take',
  spoke: 'speak',
  spoken: 'speak',
  began: 'begin',
  meant: 'mean',
  sought: 'seek',
  swore: 'swear',
  sworn: 'swear',
  shown: 'show',
  chose: 'choose',
  chosen: 'choose',
  understood: 'understand',
  held: 'hold',
  kept: 'keep',
  put: 'put',
  got: 'get',
  came: 'come',
  ran: 'run',
  sent: 'send',
  drew: 'draw',
  blew: 'blow',
  fought: 'fight',
  taught: 'teach',
  read: 'read',
  sang: 'sing',
  forgot: 'forget',
  dying: 'die',
  denies: 'deny',
  tries: 'try',
  agreed: 'agree',
  foresaw: 'foresee',
  laid: 'lay',
  paid: 'pay',
}

const shortOnes = new Map(Object.entries(irregular).filter(([form]) => form.length < 4))

/** A word without its ending, so that forms of one word meet. Crude on purpose: it has to be the same, not right. */
export function stem(lower: string): string {
  // Short words are most of a text and have no ending to lose.
  if (lower.length < 4) return shortOnes.get(lower) ?? lower
  const known = irregular[lower]
  if (known) return known
  const bare = lower.replace(/'s?$/, '')
  if (bare.length < 5) return bare.replace(/(?<=[a-z]{2}[^su])s$/, '').replace(/e$/, bare.length > 3 ? '' : 'e')
  return bare
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ingly|edly|ing|ed|es|s)$/, '')
    .replace(/([^aeioulsz])\1$/, '$1')
    .replace(/e$/, '')
}
