// Files dropped or pasted anywhere on the page that checks documents (拖放、粘贴) become what its form sends. Without this script the form does the same by hand.
const form = document.querySelector(".check-form");
const file = form?.querySelector("input[type=file]");
const text = form?.querySelector("textarea");

/** Sends a file as if it had been chosen. */
const send = (files) => {
  const chosen = new DataTransfer();
  chosen.items.add(files[0]);
  file.files = chosen.files;
  form.requestSubmit();
};

if (form && file && text) {
  form.querySelector(".drop-hint").hidden = false;
  const button = form.querySelector("button[type=submit]");
  const says = button.textContent;
  const status = form.querySelector(".drop-status");

  // Leaving and entering elements within the page come in pairs: the count says whether the file is over the page at all.
  let over = 0;
  const show = (change) => {
    over = Math.max(0, over + change);
    document.body.classList.toggle("dropping", over > 0);
  };
  const hasFile = (event) => event.dataTransfer?.types.includes("Files");
  addEventListener("dragenter", (event) => hasFile(event) && show(1));
  addEventListener("dragleave", (event) => hasFile(event) && show(-1));
  addEventListener("dragover", (event) => hasFile(event) && event.preventDefault());
  addEventListener("drop", (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    show(-over);
    if (event.dataTransfer.files.length > 0) send(event.dataTransfer.files);
  });

  addEventListener("paste", (event) => {
    const { files } = event.clipboardData;
    if (files.length > 0) {
      event.preventDefault();
      send(files);
    } else if (!event.target.closest?.("textarea, input")) {
      event.preventDefault();
      text.value = event.clipboardData.getData("text/plain");
      text.focus();
    }
  });

  form.addEventListener("submit", () => {
    status.textContent = form.dataset.busy;
    button.textContent = form.dataset.busy;
    // After the form's data are taken: a button that is off sends nothing twice.
    setTimeout(() => (button.disabled = true));
  });
  // A page that is come back to is the page as it was left.
  addEventListener("pageshow", () => {
    status.textContent = "";
    button.textContent = says;
    button.disabled = false;
  });
}
