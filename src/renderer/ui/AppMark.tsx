import icon from '../../../resources/icon.svg';

/** The icon of the app beside its name; the name says it, so the picture is silent. */
export function AppMark({ size }: { readonly size: number }) {
  return <img src={icon} alt="" width={size} height={size} />;
}
