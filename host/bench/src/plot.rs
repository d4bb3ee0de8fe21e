//! The picture: percentiles of the calls, and how far the numbers to reach are.

use std::path::Path;

use anyhow::Result;
use plotters::coord::Shift;
use plotters::prelude::*;

use crate::figure::Figure;
use crate::goal::Goal;
use crate::item::Item;
use crate::machine::Cores;
use crate::report::Report;

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

const PAGE: (u32, u32) = (1_200, 960);
const TOP: u32 = 440;
const FONT: (&str, u32) = ("sans-serif", 17);
/// For the ways that take turns with calls.
const COLOURS: [RGBColor; 6] = [
    RGBColor(120, 120, 120),
    RGBColor(31, 119, 180),
    RGBColor(140, 86, 75),
    RGBColor(44, 160, 44),
    RGBColor(214, 39, 40),
    RGBColor(148, 103, 189),
];
/// For one setting, and the other.
const SETTINGS: [RGBColor; 2] = [RGBColor(31, 119, 180), RGBColor(255, 127, 14)];

/// Draws a report.
pub(crate) fn draw(report: &Report, path: &Path) -> Result<()> {
    let page = SVGBackend::new(path, PAGE).into_drawing_area();
    page.fill(&WHITE)?;
    let (top, bottom) = page.split_vertically(TOP);
    for (area, cores) in top.split_evenly((1, 2)).iter().zip(Cores::BOTH) {
        let mut runs = report.runs.iter();
        if let Some(run) = runs.find(|run| run.item == Item::Calls && run.cores == cores) {
            calls(area, cores, &run.figures)?;
        }
    }
    if !report.goals.is_empty() {
        goals(&bottom, &report.goals)?;
    }
    page.present()?;
    Ok(())
}

/// A line for each way, from its fastest calls to its slowest.
fn calls(area: &Area<'_>, cores: Cores, figures: &[Figure]) -> Result<()> {
    let ranks: Vec<f64> = figures
        .first()
        .map(|figure| figure.percentiles.iter().map(|(rank, _)| *rank).collect())
        .unwrap_or_default();
    let last = ranks.len().saturating_sub(1) as f64;
    let mut chart = ChartBuilder::on(area)
        .caption(
            format!("Time of a call, {}", cores.name()),
            ("sans-serif", 21),
        )
        .margin(12)
        .x_label_area_size(44)
        .y_label_area_size(74)
        .build_cartesian_2d(0.0..last, (0.05..20_000.0).log_scale())?;
    chart
        .configure_mesh()
        .x_desc("% of the calls take at most")
        .y_desc("microseconds")
        .x_labels(ranks.len())
        .x_label_formatter(&|at| {
            let rank = ranks.get(at.round() as usize);
            rank.map_or_else(String::new, |rank| rank.to_string())
        })
        .label_style(FONT)
        .light_line_style(WHITE)
        .draw()?;
    for (figure, colour) in figures.iter().zip(COLOURS) {
        let values = figure.percentiles.iter().enumerate();
        let points = values.map(|(at, (_, value))| (at as f64, value / 1e3));
        chart
            .draw_series(LineSeries::new(points, colour.stroke_width(2)))?
            .label(&figure.name)
            .legend(move |(x, y)| PathElement::new([(x, y), (x + 18, y)], colour.stroke_width(2)));
    }
    chart
        .configure_series_labels()
        .position(SeriesLabelPosition::UpperLeft)
        .background_style(WHITE.mix(0.85))
        .label_font(FONT)
        .draw()?;
    Ok(())
}

/// A bar for each number to reach: how many times what is allowed was got.
fn goals(area: &Area<'_>, goals: &[Goal]) -> Result<()> {
    // What is to be nil has no place on such a scale.
    let goals = || goals.iter().filter(|goal| goal.at_most > 0.0);
    let times = |goal: &Goal| (goal.got / goal.at_most).clamp(0.011, 900.0);
    let mut names: Vec<&str> = Vec::new();
    for goal in goals() {
        if !names.contains(&goal.what) {
            names.push(goal.what);
        }
    }
    // The first one is at the top.
    names.reverse();
    let place = |goal: &Goal| {
        names
            .iter()
            .position(|name| *name == goal.what)
            .unwrap_or(0)
    };
    let mut chart = ChartBuilder::on(area)
        .caption("Got ÷ at most", ("sans-serif", 21))
        .margin(12)
        .x_label_area_size(44)
        .y_label_area_size(400)
        .build_cartesian_2d((0.01..1_000.0).log_scale(), 0.0..names.len() as f64)?;
    chart
        .configure_mesh()
        .disable_y_mesh()
        .disable_y_axis()
        .y_labels(0)
        .label_style(FONT)
        .light_line_style(WHITE)
        .draw()?;
    for (index, cores) in Cores::BOTH.into_iter().enumerate() {
        let colour = SETTINGS[index];
        let own = goals().filter(|goal| goal.cores == cores);
        let bars = own.map(|goal| {
            let low = place(goal) as f64 + 0.5 - 0.35 * index as f64;
            Rectangle::new([(0.01, low), (times(goal), low + 0.33)], colour.filled())
        });
        chart
            .draw_series(bars)?
            .label(cores.name())
            .legend(move |(x, y)| Rectangle::new([(x, y - 5), (x + 18, y + 5)], colour.filled()));
    }
    chart.draw_series([PathElement::new(
        [(1.0, 0.0), (1.0, names.len() as f64)],
        BLACK.stroke_width(2),
    )])?;
    let plane = chart.plotting_area();
    for (index, name) in names.iter().enumerate() {
        let (_, y) = plane.map_coordinate(&(0.01, index as f64 + 0.5));
        let (_, top) = area.get_base_pixel();
        let style = FONT.into_text_style(area);
        area.draw_text(name, &style, (16, y - top - 8))?;
    }
    chart
        .configure_series_labels()
        .position(SeriesLabelPosition::UpperRight)
        .background_style(WHITE.mix(0.85))
        .label_font(FONT)
        .draw()?;
    Ok(())
}
