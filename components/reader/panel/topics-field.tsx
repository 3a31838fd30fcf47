'use client'
import { Plus } from 'lucide-react'
import { use } from 'react'
import type { AnnotationFields } from '@/components/api/annotation-fields'
import { newKey } from '@/components/api/new-key'
import { createTopic, searchTopics } from '@/components/api/vocabulary'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { TypeAhead } from '@/components/ui/type-ahead'
import { words } from '@/lib/words'
import { TopicsInText } from '../suggestions/topics-in-text'

const said = words.reader.topics

type Topics = AnnotationFields['topics']

/** What it is about. */
export function TopicsField({ topics, onChange }: { topics: Topics; onChange: (topics: Topics) => void }) {
  const offered = use(TopicsInText).filter(({ topicId }) => !topics.some((topic) => topic.topicId === topicId))
  return (
    <div className="grid gap-1.5">
      <TypeAhead
        label={said.label}
        placeholder={said.placeholder}
        search={search}
        create={create}
        exclude={topics.map(({ topicId }) => topicId)}
        onPick={({ id, label }) => onChange([...topics, { topicId: id, label }])}
      />
      {offered.length > 0 && (
        <ul aria-label={said.offered} className="flex flex-wrap gap-1">
          {offered.map((topic) => (
            <li key={topic.topicId}>
              <Button size="sm" variant="ghost" onClick={() => onChange([...topics, topic])}>
                <Plus size={12} aria-hidden /> {topic.label}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {topics.length > 0 && (
        <ul className="flex flex-wrap gap-1">
          {topics.map(({ topicId, label }) => (
            <li key={topicId} className="min-w-0">
              <Chip
                removeLabel={words.reader.form.removeNamed(label)}
                onRemove={() => onChange(topics.filter((topic) => topic.topicId !== topicId))}
              >
                {label}
              </Chip>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

async function search(q: string) {
  const answer = await searchTopics(q)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value.items.map(({ id, label, path }) => ({ id, label, hint: path.at(-1) }))
}

async function create(name: string) {
  const answer = await createTopic(name, newKey())
  if (!answer.ok) throw new Error(answer.error.message)
  return { id: answer.value.id, label: answer.value.label }
}
