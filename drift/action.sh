#!/usr/bin/env bash
# What action.yml does: builds drift, checks the SDK, audits a crate. Each result goes to the job's
# summary, to annotations, and to a folder. Fails after all of it, if something is to be reported.
#
# The runner sets GITHUB_* and RUNNER_TEMP; action.yml sets DRIFT_*.
set -euo pipefail

die() {
    echo "::error title=drift::$1"
    exit 2
}

report="$RUNNER_TEMP/drift"
mkdir -p "$report"

# Builds drift from the commit of this action. Settings of the job's own project do not apply to it.
build() {
    command -v cargo >/dev/null || die "cargo is not on this runner; install Rust 1.88 or newer before this step"
    echo "::group::Build drift"
    (
        cd "$GITHUB_ACTION_PATH"
        unset RUSTUP_TOOLCHAIN CARGO_BUILD_TARGET RUSTFLAGS CARGO_ENCODED_RUSTFLAGS RUSTC_WRAPPER SDKROOT
        # It runs for seconds, so optimizing it would take longer than it saves.
        export CARGO_PROFILE_DEV_DEBUG=0 CARGO_INCREMENTAL=0
        cargo build --locked --package bootstrap-drift --target-dir "$RUNNER_TEMP/drift-build"
    ) || die "drift could not be built; it needs Rust 1.88 or newer"
    echo "::endgroup::"
    drift="$RUNNER_TEMP/drift-build/debug/drift"
}

# Runs drift with these arguments for the summary and as a page: show COMMAND ARGUMENT...
# Sets `found` to whether there is something to report.
show() {
    local name=$1 status=0
    shift
    "$drift" "$name" --format=markdown --output="$report/$name.md" "$@" || status=$?
    ((status < 2)) || die "drift $name ended with exit status $status; the lines above say why"
    cat "$report/$name.md" >>"$GITHUB_STEP_SUMMARY"
    "$drift" "$name" --format=html --output="$report/$name.html" "$@" || (($? == 1))
    found=false
    if ((status == 1)); then
        found=true findings=true
    fi
}

# Finds what reads an SDK's headers: Xcode's own libclang is as new as its headers are. Elsewhere
# drift looks where the system has it.
find_libclang() {
    local developer folder
    [[ -z ${LIBCLANG_PATH:-} ]] || return 0
    developer=$(xcode-select --print-path 2>/dev/null) || return 0
    for folder in "$developer/Toolchains/XcodeDefault.xctoolchain/usr/lib" "$developer/usr/lib"; do
        if [[ -e $folder/libclang.dylib ]]; then
            export LIBCLANG_PATH=$folder
            return 0
        fi
    done
}

# A program that is there already is used instead of building one.
drift=${DRIFT_PROGRAM:-}
[[ -n $drift ]] || build
find_libclang
findings=false
sdk=$DRIFT_SDK

if [[ $DRIFT_CHECK == true ]]; then
    if [[ -z $sdk ]]; then
        command -v xcrun >/dev/null || die "there is no Xcode on this runner; name an SDK or a surface with the input sdk"
        sdk=$(xcrun --sdk macosx --show-sdk-path)
    fi
    surface=$sdk
    if [[ -d $sdk ]]; then
        # The headers are read once; all that follows compares surfaces.
        surface="$report/surface.json"
        "$drift" surface "$sdk" --output "$surface" || die "drift cannot read the SDK $sdk; the lines above say why"
    fi
    check=("--sdk=$surface" "--fail-on=$DRIFT_FAIL_ON")
    [[ -z $DRIFT_BASELINE ]] || check+=("--baseline=$DRIFT_BASELINE")
    show check "${check[@]}"
    # The summary has it all by now.
    GITHUB_STEP_SUMMARY='' "$drift" check --format=ci "${check[@]}" || (($? == 1))
fi

if [[ -n $DRIFT_CRATE ]]; then
    audit=("--fail-on=$DRIFT_CRATE_FAIL_ON")
    [[ -z $sdk ]] || audit+=("--sdk=$sdk")
    show audit "${audit[@]}" -- "$DRIFT_CRATE"
    [[ $found == false ]] || echo "::error title=drift::The bindings of ${DRIFT_CRATE//[$'\r\n']/ } do not match the SDK; the job's summary lists them"
fi

printf 'findings=%s\nreport=%s\n' "$findings" "$report" >>"$GITHUB_OUTPUT"
[[ $findings == false ]]
