import type { ActorView } from '@/lib/schemas/vocabulary'
import { words } from '@/lib/words'

const say = words.pages.actorsOne

/** What the desk knows of an actor. */
export function ActorFacts({ actor }: { actor: ActorView }) {
  const { aliases, titles, wikidataId, note } = actor
  return (
    <dl className="mt-4 grid max-w-3xl gap-x-6 gap-y-3 sm:grid-cols-[9rem_1fr] [&>dt]:text-ink-3 [&>dt]:text-sm">
      <dt>{say.otherNames}</dt>
      <dd>{aliases.length > 0 ? aliases.join(' · ') : say.noneKnown}</dd>
      <dt>{say.titles}</dt>
      <dd>
        {titles.length > 0 ? (
          <ul>
            {titles.map(({ title, from, until }) => (
              <li key={`${title} ${from}`}>
                {title}{' '}
                {(from || until) && (
                  <span className="text-ink-3 text-sm tabular-nums">{words.actorPage.period(from, until)}</span>
                )}
              </li>
            ))}
          </ul>
        ) : (
          say.noneKnown
        )}
      </dd>
      <dt>{say.wikidata}</dt>
      <dd>
        {wikidataId ? (
          <a href={`https://www.wikidata.org/wiki/${wikidataId}`} rel="noreferrer" className="underline">
            {wikidataId}
          </a>
        ) : (
          say.notLinked
        )}
      </dd>
      {note && (
        <>
          <dt>{say.note}</dt>
          <dd className="max-w-prose whitespace-pre-line">{note}</dd>
        </>
      )}
    </dl>
  )
}
