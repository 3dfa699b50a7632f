import { useCallback, useState } from 'react'
import { useSession } from '../../app/session'
import { language } from '../../i18n/language'

export type ExportFormat = 'xlsx' | 'pdf'

/** The API's names of the languages. */
const LANG = { 'zh-Hant': 'zh_Hant', 'zh-Hans': 'zh_Hans', en: 'en' } as const

/** A month's form as a file: fetched with the bearer, then handed to the browser to keep. */
export function useExport(estateId: string, month: string) {
  const { api, estate } = useSession()
  const [busy, setBusy] = useState<ExportFormat | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const code = estate?.code ?? 'estate'
  const save = useCallback(
    async (format: ExportFormat) => {
      setBusy(format)
      setFailed(null)
      try {
        const bearer = await api.credentials.bearer()
        const answer = await fetch(`/files/statistics/${estateId}/${month}.${format}?lang=${LANG[language()]}`, {
          headers: bearer ? { authorization: `Bearer ${bearer}` } : {},
        })
        if (!answer.ok) {
          const body = (await answer.json().catch(() => null)) as { errors?: { message?: string }[] } | null
          throw new Error(body?.errors?.[0]?.message ?? String(answer.status))
        }
        const url = URL.createObjectURL(await answer.blob())
        const link = document.createElement('a')
        link.href = url
        link.download = `statistics-${code}-${month}.${format}`
        link.click()
        // The browser has taken it by the next turn.
        setTimeout(() => URL.revokeObjectURL(url), 10_000)
      } catch (error) {
        setFailed(error instanceof Error ? error.message : '')
      } finally {
        setBusy(null)
      }
    },
    [api, estateId, month, code],
  )
  return { busy, failed, save }
}
