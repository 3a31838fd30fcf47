'use client'
import { useRouter } from 'next/navigation'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/input'
import type { StoryArticleView } from '@/lib/schemas/concordance'
import { words } from '@/lib/words'

const said = words.concordance.compare

type ChooseTwoProps = { storyId: string; articles: readonly StoryArticleView[]; here: string; there: string }

/** Which two articles of the story stand side by side; the address says the same. */
export function ChooseTwo({ storyId, articles, here, there }: ChooseTwoProps) {
  const router = useRouter()
  const go = (left: string, right: string) => router.replace(`/stories/${storyId}/compare?here=${left}&there=${right}`)
  const side = (label: string, value: string, other: string, onChange: (id: string) => void) => (
    <Field label={label}>
      <Select value={value} onChange={(event) => onChange(event.target.value)}>
        {articles.map(({ articleId, outlet }) => (
          <option key={articleId} value={articleId} disabled={articleId === other}>
            {outlet}
          </option>
        ))}
      </Select>
    </Field>
  )
  return (
    <div className="mb-4 grid gap-4 sm:grid-cols-2">
      {side(said.left, here, there, (id) => go(id, there))}
      {side(said.right, there, here, (id) => go(here, id))}
    </div>
  )
}
