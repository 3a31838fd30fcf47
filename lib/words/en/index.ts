import { account } from './account'
import { actors } from './actors'
import { annotations } from './annotations'
import { api } from './api'
import { articles } from './articles'
import { concordance } from './concordance'
import { exports } from './exports'
import { imports } from './imports'
import { keys } from './keys'
import { outlets } from './outlets'
import { pages } from './pages'
import { people } from './people'
import { reader } from './reader'
import { review } from './review'
import { saving } from './saving'
import { shell } from './shell'
import { signIn } from './sign-in'
import { stories } from './stories'
import { suggestions } from './suggestions'
import { together } from './together'
import { topics } from './topics'
import { ui } from './ui'

/** English, room by room. */
export const en = {
  /** Tags of the language itself, and of how numbers and dates are written in it. */
  language: 'en',
  locale: 'en-GB',
  account,
  actors,
  annotations,
  api,
  articles,
  concordance,
  exports,
  imports,
  keys,
  outlets,
  pages,
  people,
  reader,
  review,
  saving,
  shell,
  signIn,
  stories,
  suggestions,
  together,
  topics,
  ui,
}
