const ONSET = /^(ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])/u;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

const RHYMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên
  ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc
  oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây
  uc uê uêch uênh uêt ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng
  ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu`.split(/\s+/),
);

/** Whether a word is built as a Vietnamese syllable is: onset, rhyme, at most one tone. Decides nothing about meaning. */
export function isSyllable(word: string): boolean {
  const letters = word.normalize('NFD').toLowerCase();
  if ((letters.match(TONES) ?? []).length > 1) return false;
  const plain = letters.replace(TONES, '').normalize('NFC');
  if (RHYMES.has(plain)) return true;
  const onset = ONSET.exec(plain)?.[0];
  if (onset === undefined) return false;
  const rhyme = plain.slice(onset.length);
  return (
    RHYMES.has(rhyme) || (onset === 'gi' && RHYMES.has(`i${rhyme}`)) || (onset === 'qu' && RHYMES.has(`u${rhyme}`))
  );
}
