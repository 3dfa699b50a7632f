import { Icon } from '../../ui/icon'
import type { CallbackWords } from '../../i18n/callback-words'
import { useExport } from './use-export'

/** Both files of a month, side by side: there is nothing to choose that would be worth a menu. */
export function ExportButtons({ w, estateId, month }: { w: CallbackWords; estateId: string; month: string }) {
  const { busy, failed, save } = useExport(estateId, month)
  return (
    <div className="export">
      <div className="row" role="group" aria-label={w.say('export')}>
        <button className="btn" disabled={busy !== null} onClick={() => void save('xlsx')}>
          <Icon name="file" />
          <span className="wide-only">{busy === 'xlsx' ? w.say('exporting') : w.say('export')}</span> XLSX
        </button>
        <button className="btn" disabled={busy !== null} onClick={() => void save('pdf')}>
          {busy === 'pdf' ? '…' : ''} PDF
        </button>
      </div>
      {failed !== null && (
        <p className="warn" role="alert">
          {w.say('exportFailed', { why: failed || w.say('loadFailed') })}
        </p>
      )}
    </div>
  )
}
