'use client'
import { Tabs } from '@/components/ui/tabs'
import { words } from '@/lib/words'
import type { Story } from './article-draft'
import type { Afterwards } from './import-result'
import { PasteArticle } from './paste-article'
import { UploadArticles } from './upload-articles'

const say = words.imports.importDesk

type ImportDeskProps = {
  userId: string
  preset?: Story | undefined
  /** Names of outlets, to choose from. */
  outlets: readonly string[]
  afterwards?: Afterwards | undefined
}

/** The two ways in: pasted words, or files. */
export const ImportDesk = ({ userId, preset, outlets, afterwards }: ImportDeskProps) => (
  <Tabs
    label={say.howTheArticlesCome}
    tabs={[
      { value: 'paste', label: say.paste, content: <PasteArticle {...{ userId, preset, outlets, afterwards }} /> },
      { value: 'files', label: say.files, content: <UploadArticles {...{ preset, outlets, afterwards }} /> },
    ]}
  />
)
