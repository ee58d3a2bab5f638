// On the office's pages: files dropped anywhere become what the form sends (拖放), letters are copied by a button (复制), and a form that is being sent says so. All of it goes without.
const form = document.querySelector(".drop-form");
const input = form?.querySelector("input[type=file]");

if (form && input) {
  form.querySelector(".drop-hint").hidden = false;
  const hasFile = (event) => event.dataTransfer?.types.includes("Files");
  // Leaving and entering elements within the page come in pairs: the count says whether files are over the page at all.
  let over = 0;
  const show = (change) => {
    over = Math.max(0, over + change);
    document.body.classList.toggle("dropping", over > 0);
  };
  addEventListener("dragenter", (event) => hasFile(event) && show(1));
  addEventListener("dragleave", (event) => hasFile(event) && show(-1));
  addEventListener("dragover", (event) => hasFile(event) && event.preventDefault());
  addEventListener("drop", (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    show(-over);
    // Added to those that were chosen before; who is responsible is still to be said.
    const files = new DataTransfer();
    for (const file of [...input.files, ...event.dataTransfer.files]) files.items.add(file);
    input.files = files.files;
    const actor = form.querySelector("input[name=actor]");
    if (actor.value === "") actor.focus();
    else form.requestSubmit();
  });
}

for (const one of document.querySelectorAll("form[method=post]")) {
  one.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (!button || button.formMethod === "get") return;
    if (one.dataset.busy) button.textContent = one.dataset.busy;
    // After the form's data are taken: a button that is off sends nothing twice.
    setTimeout(() => (button.disabled = true));
  });
}
// A page that is come back to is the page as it was left.
addEventListener("pageshow", (event) => event.persisted && document.location.reload());

for (const button of document.querySelectorAll(".copy")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const text = button.parentElement.querySelector("textarea");
    text.select();
    document.execCommand("copy");
    button.textContent = button.dataset.done;
  });
}
