export default function Privacy() {
  return <evaste-notice />
}
