import { isMap, isScalar } from 'yaml';
import type { YamlSource } from './yaml-problems.ts';

/**
 * Macros whose arguments YAML took for a remark, as they were meant: in `\abs: \left| #1 \right|` the value ends before ` #`.
 *
 * The mistake is named where the file is read; formulas are held against what its author wanted.
 *
 * @param path where the macros are in the file
 */
export function wholeMacros(
  source: YamlSource,
  path: readonly string[],
): Readonly<Record<string, string>> {
  const macros = source.document.getIn(path, true);
  const whole: Record<string, string> = {};
  for (const { key, value } of isMap(macros) ? macros.items : []) {
    if (!isScalar(key) || !isScalar(value) || !/^[1-9]/.test(value.comment ?? '')) continue;
    whole[String(key.value)] = `${String(value.value)} #${value.comment ?? ''}`;
  }
  return whole;
}
