'use client'
import { Chip } from '@/components/ui/chip'
import { TypeAhead } from '@/components/ui/type-ahead'
import type { Story } from './article-draft'
import { createStory, searchStories } from './import-api'

type StoryPickerProps = { story: Story | undefined; onChange: (story: Story | undefined) => void }

/** The one story that an article belongs to, or none. */
export function StoryPicker({ story, onChange }: StoryPickerProps) {
  if (!story)
    return (
      <TypeAhead
        label="Story"
        placeholder="Find or make a story …"
        hint="Optional. It can be chosen later too."
        search={searchStories}
        create={createStory}
        onPick={onChange}
      />
    )
  return (
    <div className="flex min-w-0 flex-col items-start gap-1.5">
      <span className="font-medium text-ink text-sm">Story</span>
      <Chip onRemove={() => onChange(undefined)} removeLabel={`Take it out of “${story.label}”`}>
        {story.label}
      </Chip>
    </div>
  )
}
