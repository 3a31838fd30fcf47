import { account } from './account'
import { actorPage } from './actor-page'
import { actors } from './actors'
import { annotations } from './annotations'
import { api } from './api'
import { articles } from './articles'
import { claims } from './claims'
import { concordance } from './concordance'
import { corrections } from './corrections'
import { exports } from './exports'
import { imports } from './imports'
import { keys } from './keys'
import { outlets } from './outlets'
import { pages } from './pages'
import { people } from './people'
import { placement } from './placement'
import { reader } from './reader'
import { review } from './review'
import { saving } from './saving'
import { shell } from './shell'
import { signIn } from './sign-in'
import { sources } from './sources'
import { stories } from './stories'
import { suggestions } from './suggestions'
import { timeline } from './timeline'
import { together } from './together'
import { topics } from './topics'
import { ui } from './ui'

/** English, room by room. */
export const en = {
  /** Tags of the language itself, and of how numbers and dates are written in it. */
  language: 'en',
  locale: 'en-GB',
  account,
  actorPage,
  actors,
  annotations,
  api,
  articles,
  claims,
  concordance,
  corrections,
  exports,
  imports,
  keys,
  outlets,
  pages,
  people,
  reader,
  placement,
  review,
  saving,
  shell,
  signIn,
  sources,
  stories,
  suggestions,
  together,
  timeline,
  topics,
  ui,
}
