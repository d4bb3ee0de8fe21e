//! A page in a real browser: Chromium, without a window and without a network, driven as a person
//! drives it.

mod protocol;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use base64::prelude::{BASE64_STANDARD, Engine};
use serde_json::{Value, json};

use crate::apt;
use crate::command::Run;
use crate::console;
use protocol::Pipe;

/// The names under which it is installed.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// Keys that are not characters, with the numbers that browsers know them by.
const KEYS: [(&str, u32); 12] = [
    ("Tab", 9),
    ("Enter", 13),
    ("Escape", 27),
    (" ", 32),
    ("PageUp", 33),
    ("PageDown", 34),
    ("End", 35),
    ("Home", 36),
    ("ArrowLeft", 37),
    ("ArrowUp", 38),
    ("ArrowRight", 39),
    ("ArrowDown", 40),
];

/// A Chromium with one tab.
pub(crate) struct Browser {
    pipe: Pipe,
    tab: String,
    /// The page that was opened last.
    page: String,
    /// Errors, warnings and requests of the page; a good page has none.
    faults: BTreeSet<String>,
}

/// Size and theme of the window.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Window {
    pub(crate) width: u32,
    pub(crate) dark: bool,
}

impl Window {
    /// Narrow and wide, light and dark.
    pub(crate) const ALL: [Self; 4] = [
        Self {
            width: 400,
            dark: false,
        },
        Self {
            width: 400,
            dark: true,
        },
        Self {
            width: 1280,
            dark: false,
        },
        Self {
            width: 1280,
            dark: true,
        },
    ];

    /// Its scheme of colours.
    pub(crate) fn theme(self) -> &'static str {
        if self.dark { "dark" } else { "light" }
    }
}

impl Browser {
    /// Starts one; as root on a system with apt installs it first, if need be.
    ///
    /// # Errors
    ///
    /// No Chromium is installed, or it does not answer.
    pub(crate) fn start() -> Result<Self> {
        let mut pipe = Pipe::open(find()?)?;
        let target = pipe.call(None, "Target.createTarget", json!({"url": "about:blank"}))?;
        let attach = json!({"targetId": target["targetId"], "flatten": true});
        let tab = pipe.call(None, "Target.attachToTarget", attach)?;
        let tab = tab["sessionId"].as_str().context("a tab has a name")?;
        let mut browser = Self {
            tab: tab.to_owned(),
            pipe,
            page: String::new(),
            faults: BTreeSet::new(),
        };
        for domain in ["Page", "Runtime", "Log", "Network"] {
            browser.call(&format!("{domain}.enable"), json!({}))?;
        }
        Ok(browser)
    }

    /// Opens a page, with `fragment` after its address, and waits until it is there.
    ///
    /// # Errors
    ///
    /// The browser fails.
    pub(crate) fn open(&mut self, page: &Path, fragment: &str, window: Window) -> Result<()> {
        let theme = json!([{"name": "prefers-color-scheme", "value": window.theme()}]);
        let size =
            json!({"width": window.width, "height": 900, "deviceScaleFactor": 1, "mobile": false});
        self.call("Emulation.setDeviceMetricsOverride", size)?;
        self.call("Emulation.setEmulatedMedia", json!({"features": theme}))?;
        // Between two fragments of one page nothing would be loaded.
        self.load("about:blank")?;
        let path = std::path::absolute(page).with_context(|| page.display().to_string())?;
        self.page = format!("file://{}", path.display());
        let address = format!("{}{fragment}", self.page);
        self.load(&address)
    }

    fn load(&mut self, address: &str) -> Result<()> {
        let answer = self.call("Page.navigate", json!({"url": address}))?;
        if let Some(error) = answer["errorText"].as_str() {
            bail!("opening {address}: {error}");
        }
        loop {
            let event = self.pipe.event()?;
            self.see(&event);
            if event["method"] == "Page.loadEventFired" {
                return Ok(());
            }
        }
    }

    /// Evaluates an expression in the page, and waits for what it promises.
    ///
    /// # Errors
    ///
    /// It throws.
    pub(crate) fn evaluate(&mut self, expression: &str) -> Result<Value> {
        let ask = json!({"expression": expression, "awaitPromise": true, "returnByValue": true});
        let answer = self.call("Runtime.evaluate", ask)?;
        let thrown = &answer["exceptionDetails"];
        ensure!(thrown.is_null(), "the page threw: {thrown}");
        Ok(answer["result"]["value"].clone())
    }

    /// Asserts that an expression is true in the page.
    ///
    /// # Errors
    ///
    /// It is not; `says` tells what that means.
    pub(crate) fn expect(&mut self, expression: &str, says: &str) -> Result<()> {
        let value = self.evaluate(expression)?;
        ensure!(value == true, "{}: {says}: {expression}", self.page);
        Ok(())
    }

    /// Presses and releases a key: one of [`KEYS`], `Control+` one, or a character.
    ///
    /// # Errors
    ///
    /// There is no such key, or the browser fails.
    pub(crate) fn press(&mut self, key: &str) -> Result<()> {
        let (modifiers, key) = match key.strip_prefix("Control+") {
            Some(key) => (2, key),
            None => (0, key),
        };
        let known = KEYS.iter().find(|(name, _)| *name == key);
        let number = known.map_or(0, |(_, number)| *number);
        let text = match key {
            "Enter" => "\r",
            one if one.chars().count() == 1 => one,
            _ if known.is_some() => "",
            other => bail!("there is no key `{other}`"),
        };
        let event = |kind: &str, text: &str| {
            json!({"type": kind, "key": key, "code": key, "text": text,
                "windowsVirtualKeyCode": number, "modifiers": modifiers})
        };
        self.call("Input.dispatchKeyEvent", event("keyDown", text))?;
        self.call("Input.dispatchKeyEvent", event("keyUp", ""))?;
        Ok(())
    }

    /// Types a text, key by key.
    ///
    /// # Errors
    ///
    /// As [`Browser::press`].
    pub(crate) fn write(&mut self, text: &str) -> Result<()> {
        text.chars().try_for_each(|c| self.press(&c.to_string()))
    }

    /// Presses Tab until the expression is true of the element `at` that has the focus.
    ///
    /// # Errors
    ///
    /// It never is: the keyboard does not reach it.
    pub(crate) fn tab_to(&mut self, expression: &str) -> Result<()> {
        let reached = format!("(at => Boolean({expression}))(document.activeElement)");
        for _ in 0..200 {
            self.press("Tab")?;
            if self.evaluate(&reached)? == true {
                return Ok(());
            }
        }
        bail!("{}: the Tab key never reaches `{expression}`", self.page)
    }

    /// Makes a picture of what the window shows.
    ///
    /// # Errors
    ///
    /// The browser fails, or the file cannot be written.
    pub(crate) fn picture(&mut self, place: &Path) -> Result<()> {
        let answer = self.call("Page.captureScreenshot", json!({"format": "png"}))?;
        let data = answer["data"].as_str().context("a picture has data")?;
        let data = BASE64_STANDARD.decode(data)?;
        fs::write(place, data).with_context(|| format!("writing {}", place.display()))
    }

    /// Asserts that pages did nothing since the last call that they should not.
    ///
    /// # Errors
    ///
    /// They did.
    pub(crate) fn no_faults(&mut self) -> Result<()> {
        let faults = std::mem::take(&mut self.faults);
        let faults: Vec<String> = faults.into_iter().collect();
        ensure!(faults.is_empty(), "{}: {}", self.page, faults.join("\n"));
        Ok(())
    }

    fn call(&mut self, method: &str, parameters: Value) -> Result<Value> {
        let answer = self.pipe.call(Some(&self.tab), method, parameters);
        while let Some(event) = self.pipe.passed() {
            self.see(&event);
        }
        answer
    }

    fn see(&mut self, event: &Value) {
        let parameters = &event["params"];
        let fault = match event["method"].as_str().unwrap_or_default() {
            "Runtime.exceptionThrown" => "an exception",
            "Runtime.consoleAPICalled" => "something on the console",
            "Log.entryAdded" => "an entry in the log",
            "Network.requestWillBeSent" => {
                let address = parameters["documentURL"].as_str().unwrap_or_default();
                let wanted = parameters["request"]["url"].as_str().unwrap_or_default();
                if wanted == address && (wanted == "about:blank" || wanted == self.page) {
                    return;
                }
                "a request"
            }
            _ => return,
        };
        self.faults.insert(format!("{fault}: {parameters}"));
    }
}

/// The name of a Chromium that runs.
fn find() -> Result<&'static str> {
    let at_hand = || {
        let mut names = NAMES.into_iter();
        names.find(|name| Run::new(name).arg("--version").succeeds())
    };
    if let Some(found) = at_hand() {
        return Ok(found);
    }
    if apt::usable() {
        console::note("no Chromium at hand; installing Debian's: about 100 MB, once");
        apt::install(&["chromium"])?;
        if let Some(found) = at_hand() {
            return Ok(found);
        }
    }
    bail!("there is no Chromium on this machine; install chromium or google-chrome")
}
