import type { PlacementView } from '@/lib/schemas/placement'
import { words } from '@/lib/words'

const said = words.placement

/** What an article has in common with the story, or the article, that it seems to belong to. */
export function PlacementReasons({ reasons }: { reasons: PlacementView['reasons'] }) {
  const { quotes, passages, words: common } = reasons
  const list = [
    passages > 0 && said.passages(passages),
    quotes > 0 && said.quotes(quotes),
    common.length > 0 && said.words(new Intl.ListFormat(words.locale).format(common)),
  ].filter((one) => one !== false)
  return (
    <p className="text-ink-2 text-sm">
      {said.both} {new Intl.ListFormat(words.locale).format(list)}.
    </p>
  )
}

/** The sentence that says where an article seems to belong. */
export const placementTitle = ({ isJoined, story, beside }: PlacementView): string => {
  if (story) return isJoined ? said.titleJoined(story.title) : said.title(story.title)
  return said.titleBeside(beside?.title ?? '')
}
