'use client'
import { Chip } from '@/components/ui/chip'
import { TypeAhead } from '@/components/ui/type-ahead'
import { words } from '@/lib/words'
import type { Story } from './article-draft'
import { createStory, searchStories } from './import-api'

const say = words.imports.storyPicker

type StoryPickerProps = { story: Story | undefined; onChange: (story: Story | undefined) => void }

/** The one story that an article belongs to, or none. */
export function StoryPicker({ story, onChange }: StoryPickerProps) {
  if (!story)
    return (
      <TypeAhead
        label={say.story}
        placeholder={say.findOrMakeA}
        hint={say.optionalItCanBe}
        search={searchStories}
        create={createStory}
        onPick={onChange}
      />
    )
  return (
    <div className="flex min-w-0 flex-col items-start gap-1.5">
      <span className="font-medium text-ink text-sm">{say.story}</span>
      <Chip onRemove={() => onChange(undefined)} removeLabel={say.takeItOutOf(story.label)}>
        {story.label}
      </Chip>
    </div>
  )
}
