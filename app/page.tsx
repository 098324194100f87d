export default function HomePage() {
  return <h1>Leadpath</h1>;
}
