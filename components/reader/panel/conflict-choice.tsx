import { type AnnotationFields, fieldsOf } from '@/components/api/annotation-fields'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { exactOf, type TextIndex } from '@/lib/domain/text/text-index'
import type { AnnotationView } from '@/lib/schemas/annotation'
import { words } from '@/lib/words'

const said = words.reader.conflict

type ConflictChoiceProps = {
  message: string
  current: AnnotationView
  mine: AnnotationFields
  index: TextIndex
  onTakeNewer: () => void
  onKeepMine: () => void
}

/** Somebody was quicker: both versions side by side, and the choice. Nothing is lost until it is made. */
export function ConflictChoice({ message, current, mine, index, onTakeNewer, onKeepMine }: ConflictChoiceProps) {
  const [was, is] = [linesOf(mine, index), linesOf(fieldsOf(current), index)]
  const different = was.filter(([name, value], i) => is[i]?.[1] !== value && name)
  return (
    <Notice tone="caution" title={said.title}>
      <p>{message}</p>
      {different.length > 0 && (
        <table className="mt-2 w-full table-fixed border-collapse text-xs">
          <thead>
            <tr className="text-left">
              <th className="w-16 py-1 font-semibold">{said.what}</th>
              <th className="py-1 font-semibold">{said.yours}</th>
              <th className="py-1 font-semibold">{said.newer}</th>
            </tr>
          </thead>
          <tbody>
            {different.map(([name, value]) => (
              <tr key={name} className="border-line border-t align-top">
                <th className="py-1 pr-1 text-left font-medium text-ink-2">{name}</th>
                <td className="py-1 pr-2 break-words">{value || '–'}</td>
                <td className="py-1 break-words">{is.find(([other]) => other === name)?.[1] || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="sm" variant="primary" onClick={onKeepMine}>
          {said.keepMine}
        </Button>
        <Button size="sm" onClick={onTakeNewer}>
          {said.takeNewer}
        </Button>
      </div>
    </Notice>
  )
}

/** A version in words, field by field. */
const linesOf = (fields: AnnotationFields, index: TextIndex): [string, string][] => [
  [said.fields.kind, fields.kind],
  [said.fields.passage, exactOf(index, fields.spans)],
  [said.fields.form, fields.kind === 'quote' ? said.forms[fields.form] : ''],
  [said.fields.cue, fields.cue ? index.slice(fields.cue.start, fields.cue.end) : ''],
  [said.fields.checkable, fields.checkable === null ? '' : fields.checkable ? said.yes : said.no],
  [said.fields.actors, fields.actors.map(({ name, role }) => said.actor(name, role)).join(', ')],
  [said.fields.topics, fields.topics.map(({ label }) => label).join(', ')],
  [said.fields.note, fields.note],
]
