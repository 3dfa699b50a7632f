// Unpacks the Chromium of @sparticuz/chromium into the directory named. A process of its own, because the package unpacks into
// the temporary directory of its process, and takes whatever lies there for whole, also the half of an unpacking that broke off.
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// The package's own one looks for the fonts in /tmp. A Chromium that finds no font at all draws no text, not even with web fonts.
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`

const target = process.argv[2]
await mkdir(dirname(target), { recursive: true })
const fresh = await mkdtemp(`${target}-`)
process.env.TMPDIR = process.env.TEMP = process.env.TMP = fresh
try {
  const { default: chromium, inflate } = await import('@sparticuz/chromium')
  const packed = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin')
  await chromium.executablePath()
  await inflate(join(packed, 'al2023.tar.br'))
  await writeFile(join(fresh, 'fonts/fonts.conf'), FONTS)
  await rename(fresh, target)
} catch (error) {
  await rm(fresh, { recursive: true, force: true })
  // Two runs may unpack at once; the second finds the work done.
  if (!['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error
}
