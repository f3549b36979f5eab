/** Says below a form what came of it; read out, since it is a status. */
export function sayIn(form: Element, message: string): void {
  const line = form.querySelector('[role=status]') ?? document.createElement('span');
  line.role = 'status';
  line.className = 'hint';
  line.textContent = message;
  form.append(line);
}
