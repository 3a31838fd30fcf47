import { givenNames, words } from './gazetteer'
import type { Named } from './mentions'

/** A pronoun that a person may go by. */
export type Pronoun = 'he' | 'she'

/** Given names that women have. */
const ofWomen = words(`
  aisha alexandra alice alicia alison amanda amber amina amy ana anastasia angela anita ann anna anne annette annie ariana asha
  ashley astrid ayesha barbara beatrice beth betty brenda bridget caitlin carla carly carmen carol carolina caroline carrie
  catherine cecilia charlene charlotte chelsea cheryl chloe christina christine cindy claire clara claudia connie cristina cynthia
  daisy daniela danielle dawn debora deborah debra denise diana diane donna dora doris dorothy edith eileen elaine elena elisabeth
  elizabeth ella ellen emily emma erica erika erin esther eva eve evelyn fatima fiona florence frances francesca gemma georgia
  giulia gloria grace greta hannah harriet heather heidi helen helena hilary hillary holly huma ida ines ingrid irene iris isabel
  isabella ivanka jacqueline jane janet janice jasmine jen jenna jennifer jenny jessica jill joan joanna joanne joyce juanita judith
  judy julia juliana julie kaja kamala karen karin karoline kate katherine kathleen kathryn kathy katie katrina kay kellyanne kirsten
  kristen kristin lana laura lauren lea leah lena lidia lily linda lindsay lindsey lisa liz lois loretta lori lorraine louise lucia
  lucy lydia lynn madeleine magdalena malia marcia margaret maria mariana marie marina marion marit marjorie marsha martha mary maryam
  maureen maya megan megyn melania melanie melissa mia michelle moira molly monica nadia nancy naomi natalia natalie natasha nia nicole
  nikki nina nora norma olga olivia orla pamela patricia paula pauline peggy penelope penny petra phoebe rachel rebecca regina rhonda
  rita roberta rosa rosalind rose rosemary ruby ruth sabrina sally salma samantha sandra sara sarah sharon sheila shelley sheryl
  shirley simone sofia sonia sophia sophie stacey stacy stella stephanie sue susan susana suzanne svetlana sylvia tamara tanya tara
  tatiana teresa theresa thea tiffany tina toni tracey tracy tricia ursula valentina valeria valerie vanessa vera veronica victoria
  viola virginia vivian wanda wendy whitney yasmin yolanda yvette yvonne zoe`)

/** Given names that women and men have, or women here and men elsewhere. */
const ofBoth = words(`
  alex andrea ariel chris corey dana ian jackie jaime jamie jan jean jo jordan kai kelly kerry kim laurence lee leslie luca mackenzie
  nicola nikita nikola pat robin sam sasha shannon shawn sidney taylor terry tony`)

const [address, men, women] = [
  /(?<![\p{L}])(Mrs|Ms|Miss|Dame|Lady|Madame?|Mme|Frau|Mr|Sir|Lord|Herr|Monsieur)\.?\s$/u,
  /^(?:(?:spokes|chair|congress|police|business|council|alder|assembly|anchor|fire|crafts|fisher|lay)man|king|prince|duke|father|grandfather|son|brother|husband|uncle|nephew|widower|pope|monk|actor)(?:-in-law)?$/,
  /^(?:(?:spokes|chair|congress|police|business|council|alder|assembly|anchor|fire|crafts|fisher|lay)woman|queen|princess|duchess|mother|grandmother|daughter|sister|wife|aunt|niece|widow|nun|actress)(?:-in-law)?$/,
]

/** Which pronoun a person goes by where their form of address or a title tells; undefined elsewhere. */
export function pronounTold(text: string, { mentions, titles }: Named): Pronoun | undefined {
  for (const { start } of mentions) {
    const form = address.exec(text.slice(Math.max(0, start - 10), start))?.[1]
    if (form) return /^(?:Mr|Sir|Lord|Herr|Monsieur)$/.test(form) ? 'he' : 'she'
  }
  for (const title of titles)
    for (const word of title.toLowerCase().replaceAll('‑', '-').split(/\s+/)) {
      if (men.test(word)) return 'he'
      if (women.test(word)) return 'she'
    }
  return undefined
}

/** Which pronoun somebody of a name likely goes by, as their given name tells; undefined where it tells nothing. */
export function pronounOfName(name: string): Pronoun | undefined {
  const [given = '', ...others] = name.toLowerCase().split(/\s+/)
  if (others.length === 0 || ofBoth.has(given)) return undefined
  if (ofWomen.has(given)) return 'she'
  if (givenNames.has(given)) return 'he'
  // In most of Europe; elsewhere it is one reason among others.
  return /\p{L}{2}a$/u.test(given) ? 'she' : undefined
}
