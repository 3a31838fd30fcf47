'use client'
import { Tabs } from '@/components/ui/tabs'
import { words } from '@/lib/words'
import type { Story } from './article-draft'
import { PasteArticle } from './paste-article'
import { UploadArticles } from './upload-articles'

const say = words.imports.importDesk

type ImportDeskProps = {
  userId: string
  preset?: Story | undefined
  /** Names of outlets, to choose from. */
  outlets: readonly string[]
}

/** The two ways in: pasted words, or files. */
export const ImportDesk = ({ userId, preset, outlets }: ImportDeskProps) => (
  <Tabs
    label={say.howTheArticlesCome}
    tabs={[
      { value: 'paste', label: say.paste, content: <PasteArticle userId={userId} preset={preset} outlets={outlets} /> },
      { value: 'files', label: say.files, content: <UploadArticles preset={preset} outlets={outlets} /> },
    ]}
  />
)
